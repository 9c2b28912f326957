// What does not fit: sideways overflow, clipped and spilled text, areas that scroll but cannot be reached, motion.
() => {
  const found = [];
  const say = (kind, element, words) => found.push({kind, place: selectorOf(element), words});
  const width = document.documentElement.clientWidth;
  const rendered = [...document.body.querySelectorAll('*')].filter(isRendered);
  const style = new Map(rendered.map(element => [element, getComputedStyle(element)]));
  const holds = (element, ...values) => values.includes(style.get(element).overflowX);
  // For readers of a screen reader only: a box of a pixel or two, or clipped to nothing.
  const isVisuallyHidden = element => {
    const box = element.getBoundingClientRect();
    return box.width < 3 || box.height < 3 || box.right <= 0 || box.bottom + scrollY <= 0
      || style.get(element).clipPath === 'inset(50%)';
  };
  const isHeld = element => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
      if (style.has(e) && !holds(e, 'visible')) return true;
    return false;
  };

  const rightOf = element => {
    const box = element.getBoundingClientRect();
    const text = holds(element, 'visible') && element.clientWidth ? box.left + element.scrollWidth : box.right;
    return Math.max(box.right, text);
  };
  const sticking = rendered.filter(e => !isVisuallyHidden(e) && rightOf(e) > width + 1 && !isHeld(e));
  const innermost = sticking.filter(e => !sticking.some(other => other !== e && e.contains(other)));
  for (const e of innermost.slice(0, 5)) say('overflow', e, `reaches ${Math.round(rightOf(e))} of ${width} px`);
  const page = document.documentElement.scrollWidth;
  if (page > width && !innermost.length) say('overflow', document.body, `the page is ${page} of ${width} px wide`);

  for (const e of rendered) {
    const css = style.get(e), wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
    const scrolls = ['auto', 'scroll'];
    if ((wide && scrolls.includes(css.overflowX)) || (high && scrolls.includes(css.overflowY))) {
      if (e.tabIndex < 0 || !e.hasAttribute('tabindex')) say('scroll-area', e, 'scrolls, but Tab does not stop at it');
      else if (!e.ariaLabel && !e.hasAttribute('aria-labelledby')) say('scroll-area', e, 'scrolls, but has no name');
    }
    const cuts = ['hidden', 'clip'];
    const cut = (wide && cuts.includes(css.overflowX)) || (high && cuts.includes(css.overflowY));
    if (cut && e.innerText?.trim() && !isVisuallyHidden(e))
      say('clipped-text', e, `${e.scrollWidth}×${e.scrollHeight} px of content in ${e.clientWidth}×${e.clientHeight}`);
    if (!cut && css.display !== 'inline' && hasOwnText(e) && !isVisuallyHidden(e) && !scrolls.includes(css.overflowX)) {
      // Letters reach a little over a tight line; half a letter is more than that.
      const box = e.getBoundingClientRect(), room = parseFloat(css.fontSize) / 2, lines = lineBoxes(e);
      const below = Math.max(...lines.map(line => line.bottom)) - box.bottom;
      const beside = Math.max(...lines.map(line => line.right)) - box.right;
      if (Math.max(below, beside) > room)
        say('spilled-text', e, `the text reaches ${Math.round(Math.max(below, beside))} px out of its box`);
    }
    if (matchMedia('(prefers-reduced-motion: reduce)').matches && parseFloat(css.transitionDuration) > 0.01)
      say('motion', e, `moves for ${css.transitionDuration} though the reader wants no motion`);
  }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    for (const animation of document.getAnimations())
      say('motion', animation.effect?.target ?? document.body, 'is animated though the reader wants no motion');
  return found;
}
