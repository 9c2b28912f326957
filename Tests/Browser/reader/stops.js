// What can be pressed, in the order of the Tab key: name, address, distance from the top of the page, whether it stands
// in `within`; for a link into this page also the stop that follows its target (`landing`) and how far down that is.
// `shown` is false for a link that appears only under the focus. `focused` is the number of the present stop, or -1 before the first one.
within => {
  const pressable = 'a[href], summary, button, input, select, textarea, [tabindex="0"]';
  const stops = [...document.querySelectorAll(pressable)].filter(stop => stop.checkVisibility({visibilityProperty: true}));
  const top = element => element.getBoundingClientRect().top + scrollY;
  const after = place => stops.findIndex(stop =>
    place === stop || place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const landing = stop => {
    const here = stop.hash && stop.pathname === location.pathname;
    const target = here && document.getElementById(decodeURIComponent(stop.hash.slice(1)));
    return target ? {landing: after(target), landingTop: top(target)} : {};
  };
  return {
    focused: stops.indexOf(document.activeElement),
    stops: stops.map((stop, number) => ({
      number, name: stop.innerText.replace(/\s+/g, ' ').trim(), href: stop.href || '', top: top(stop),
      shown: stop.getBoundingClientRect().right > 0,      inside: !!stop.closest(within), ...landing(stop)})),
  };
}
