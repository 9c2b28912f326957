// The elements a keyboard must reach, as the numbers of each set of which Tab stops at one.
() => {
  const kinds = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, iframe, audio[controls], '
    + 'video[controls], summary, [tabindex]:not([tabindex^="-"]), [contenteditable=""], [contenteditable=true], [onclick], '
    + '[role=button], [role=link], [role=checkbox], [role=tab], [role=switch]';
  const sets = new Map();
  for (const e of document.querySelectorAll(kinds)) {
    if (!isRendered(e) || e.disabled || e.closest('[inert]')) continue;
    if (e.localName === 'summary' && e.parentElement.querySelector('summary') !== e) continue;
    const key = e.type === 'radio' ? `${numbers.get(e.form)} ${e.name}` : numbers.get(e);
    if (!sets.has(key)) sets.set(key, {place: selectorOf(e), numbers: []});
    sets.get(key).numbers.push(numbers.get(e));
  }
  return [...sets.values()];
}
