// The pieces of text in the order of the source, with the boxes of their lines on the page.
() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, element = text.parentElement;
    if (!text.data.trim() || !isRendered(element)) continue;
    if (['absolute', 'fixed'].includes(getComputedStyle(element).position)) continue;
    const boxes = lineBoxes(text).map(box => round(new DOMRect(box.x + scrollX, box.y + scrollY, box.width, box.height)));
    if (boxes.length) found.push({place: selectorOf(element), boxes});
  }
  return found;
}
