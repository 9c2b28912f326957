// Makes the function that tells of the element which has the focus now; null when none has.
() => () => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const css = getComputedStyle(element);
  const seen = box => box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  // The middle line of each box, left, middle and right: where its words stand.
  const points = boxes.filter(seen).flatMap(box => [.1, .5, .9].map(part =>
    [box.left + box.width * part, (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2]))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const over = points.map(([x, y]) => document.elementFromPoint(x, y))
    .filter(top => top && !element.contains(top) && !top.contains(element)
      && ![...element.labels ?? []].some(label => label.contains(top)));
  const family = [];
  for (let e = element; e && family.length < 4; e = e.parentElement) family.push(e.localName + '.' + e.className);
  return {
    number: numbers.get(element), place: selectorOf(element), boxes: boxes.map(round), scroll: [scrollX, scrollY],
    isFocusVisible: element.matches(':focus-visible'), points: points.length, hidden: over.length,
    over: over.length ? selectorOf(over[0]) : null,
    // Elements alike in this look alike when they have the focus.
    look: [...family, css.outline, css.outlineOffset, css.boxShadow, css.backgroundColor, css.color,
      boxes.length > 1].join('|'),
  };
}
