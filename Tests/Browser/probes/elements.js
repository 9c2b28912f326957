// What every probe knows of elements; it stands before each of them.
const round = box => [box.left, box.top, box.right, box.bottom].map(n => Math.round(n * 10) / 10);
// Not rendered: display none, visibility hidden, inside closed details.
const isRendered = element => element.checkVisibility({visibilityProperty: true});
const numbers = new Map([...document.querySelectorAll('*')].map((element, number) => [element, number]));

// A way to the element that a person can follow: from the nearest id, four steps at most.
function selectorOf(element) {
  const steps = [];
  for (let e = element; e && e !== document.documentElement && steps.length < 4; e = e.parentElement) {
    if (e.id) { steps.unshift('#' + CSS.escape(e.id)); break; }
    const twins = [...e.parentElement?.children ?? []].filter(other => other.localName === e.localName);
    const name = e.localName + [...e.classList].map(c => '.' + CSS.escape(c)).join('');
    steps.unshift(twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(e) + 1})` : name);
  }
  const words = (element.innerText ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
  return (steps.join(' > ') || element.localName) + (words ? ` «${words}»` : '');
}

// The boxes of the lines of what an element or a text holds, without empty ones.
function lineBoxes(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
}

const hasOwnText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
