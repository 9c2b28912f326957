"""Finds the key pages as a reader does, by the links that lead to them."""

LINKS = """selector => [...document.querySelectorAll(selector)]
  .map(link => [link.textContent.trim(), link.pathname.slice(1)])"""
# What is wanted → the name of a link of the menu, and where on that page the link to the first one of its kind stands.
BEHIND = {
    "training": ("Тренинги", "main .dates :is(h2, h3) a"),
    "stage": ("Путь клиента", "main .route :is(h2, h3) a"),
    "employer": ("Работодатели", "main .cards :is(h2, h3) a"),
    "story": ("Истории", "main .cards :is(h2, h3) a"),
}


def places(tab):
    """Key → path: home, service (behind the first door), trainings, contacts, the first page of each kind in BEHIND."""
    tab.visit("index.html")
    menu = dict(tab.page.evaluate(LINKS, ".menu a"))
    doors = tab.page.evaluate(LINKS, ".doors a")
    found = {"home": "index.html", "service": doors[0][1], "trainings": menu["Тренинги"], "contacts": menu["Контакты"]}
    for key, (name, selector) in BEHIND.items():
        tab.visit(menu[name])
        links = tab.page.evaluate(LINKS, selector)
        if not links:
            raise SystemExit(f"{menu[name]}: there is no link «{selector}»: change places.py with the templates")
        found[key] = links[0][1]
    return found
