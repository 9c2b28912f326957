// What can be pressed, in the order of the Tab key: name, address, distance from the top of the page, whether it stands
// in `within`, and where a finger can press it now (`point`: on a line of it that is in the window and not covered).
// For a link into this page also the stop that follows its target (`landing`) and how far down that is. `shown` is false
// for a link that appears only under the focus. `focused` is the number of the present stop, or -1 before the first.
within => {
  const pressable = 'a[href], summary, button, input, select, textarea, [tabindex="0"]';
  const visible = element => element.checkVisibility({visibilityProperty: true});
  const stops = [...document.querySelectorAll(pressable)].filter(visible);
  const top = element => element.getBoundingClientRect().top + scrollY;
  const after = place => stops.findIndex(stop =>
    place === stop || place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const landing = stop => {
    const here = stop.hash && stop.pathname === location.pathname;
    const target = here && document.getElementById(decodeURIComponent(stop.hash.slice(1)));
    return target ? {landing: after(target), landingTop: top(target)} : {};
  };
  const point = stop => [...stop.getClientRects()]
    .map(box => ({x: box.left + box.width / 2, y: box.top + box.height / 2}))
    .find(({x, y}) => stop.contains(document.elementFromPoint(x, y))) ?? null;
  return {
    focused: stops.indexOf(document.activeElement),
    stops: stops.map((stop, number) => ({
      number, name: stop.innerText.replace(/\s+/g, ' ').trim(), href: stop.href || '', top: top(stop),
      shown: stop.getBoundingClientRect().right > 0, inside: !!stop.closest(within), point: point(stop),
      ...landing(stop)})),
  };
}
