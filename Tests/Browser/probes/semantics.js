// The elements of meaning (lists, tables, headings, landmarks) and the controls, as the source and the styles have them.
() => {
  const kinds = 'ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, h1, h2, h3, h4, h5, h6, nav, main, header, '
    + 'footer, aside';
  const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const isOwnLandmark = e => !['header', 'footer'].includes(e.localName)
    || !e.parentElement.closest('article, aside, main, nav, section');
  const meaning = [...document.body.querySelectorAll(kinds)].filter(isOwnLandmark).map(e => {
    const css = getComputedStyle(e);
    return {
      number: numbers.get(e), parent: numbers.get(e.parentElement), tag: e.localName, place: selectorOf(e),
      isRendered: isRendered(e) && !e.closest('[aria-hidden=true]'), role: e.getAttribute('role'), display: css.display,
      // Safari takes a list without markers for none, unless it stands in a nav.
      hasNoMarkers: css.listStyleType === 'none' && !e.closest('nav'),
    };
  });
  const named = [...document.body.querySelectorAll(controls)].filter(isRendered).map(e => ({
    number: numbers.get(e), place: selectorOf(e),
    label: [...e.labels ?? []].map(label => label.innerText).join(' ') || (e.innerText ?? ''),
  }));
  return {meaning, named, size: numbers.size};
}
