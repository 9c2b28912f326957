// What of a page must come out on paper and what must not, as the present medium shows it.
() => {
  const text = element => element.innerText.replace(/\s+/g, ' ').trim();
  const shown = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility());
  const screenOnly = '.skip, .switch, summary, legend, .settings button, .menu h2, .crumbs a, .foot nav a';
  return {
    title: text(document.querySelector('h1')),
    address: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    large: document.documentElement.classList.contains('krupno'),
    words: text(document.querySelector('main')),
    headings: shown('main h1, main h2, main h3').map(text),
    links: shown('main a[href^=http]').map(link => [link.textContent.trim(), link.getAttribute('href')]),
    steps: shown('main ol.steps > li').map(text),
    bring: shown('main dt').map(text).find(name => /^что взять с собой/i.test(name)) ?? '',
    // The foot of every sheet, and what stands at the end of the page.
    foot: [document.documentElement.dataset.foot ?? '', ...shown('.foot p').map(text)],
    screen: [...document.querySelectorAll(screenOnly)].map(one => one.textContent.replace(/\s+/g, ' ').trim()),
  };
}
