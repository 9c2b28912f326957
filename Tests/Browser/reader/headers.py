"""Asks the server for one thing of each kind and compares what it answers with what docs/nginx promises."""
import gzip
import http.client
import re
import ssl

PROMISED = {
    "Content-Security-Policy": r"default-src 'none'; (?!.*unsafe).*base-uri 'none'; frame-ancestors 'none'",
    "Strict-Transport-Security": r"max-age=31536000",
    "X-Content-Type-Options": r"nosniff",
    "Referrer-Policy": r"strict-origin-when-cross-origin",
    "Permissions-Policy": r"camera=\(\), geolocation=\(\), microphone=\(\).*",
    "Cross-Origin-Opener-Policy": r"same-origin",
    "Cross-Origin-Resource-Policy": r"same-origin",
}
ANEW, FOR_EVER = r"no-cache", r"public, max-age=31536000, immutable"
# None of these may give a byte from outside the folder.
OUTSIDE = ["/../pandus.conf", "/%2e%2e/pandus.conf", "/..%2fpandus.conf", "/assets/%2e%2e/%2e%2e/pandus.conf",
           "/%252e%252e/key.pem", "//etc/passwd", "/outside/key.pem", "/.pandus", "/.git/config", "/uslugi/.env", "/redirects.map", "/former.map"]


class Probe:
    """Asks, compares and gathers what is wrong in `faults`."""

    def __init__(self, server):
        self.server, self.faults, self.count = server, [], 0
        self.trust = ssl.create_default_context(cafile=server.work / "cert.pem")

    def ask(self, path, method="GET", plain=False, **headers):
        """Status, headers (a list of pairs) and body of the answer."""
        self.count += 1
        port = self.server.plain_port if plain else self.server.port
        connection = (http.client.HTTPConnection("127.0.0.1", port, timeout=10) if plain else
                      http.client.HTTPSConnection("127.0.0.1", port, timeout=10, context=self.trust))
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.getheaders(), body

    def expect(self, path, status, caching=ANEW, method="GET", asking={}, **wanted):
        """The status, every promised header once, the caching, and further headers by name; gives the body."""
        got, headers, body = self.ask(path, method, **asking)
        self.claim(got == status, f"{method} {path}: {got}, should be {status}")
        for name, pattern in (PROMISED | {"Cache-Control": caching} | wanted).items():
            self.header(f"{method} {path} ({got})", headers, name.replace("_", "-"), pattern)
        return body

    def header(self, place, headers, name, pattern):
        values = [value for key, value in headers if key.lower() == name.lower()]
        right = not values if pattern is None else len(values) == 1 and re.fullmatch(pattern, values[0])
        self.claim(right, f"{place}: {name} is {values or 'missing'}, should be {pattern or 'missing'}")

    def claim(self, right, fault):
        if not right:
            self.faults.append(fault)


def probe(server, brotli):
    """What is wrong, and how many things were asked."""
    asker = Probe(server)
    page = next(path for path in sorted(server.folder.rglob("index.html")) if path.parent != server.folder)
    folder = page.parent.relative_to(server.folder).as_posix()
    asset = re.search(r'assets/site\.css\?v=[0-9a-f]+', (server.folder / "index.html").read_text("utf-8"))[0]
    pages(asker, folder)
    assets(asker, asset)
    packed(asker, brotli)
    moved(asker)
    machines(asker)
    refused(asker)
    return asker.faults, asker.count


def pages(asker, folder):
    html = r"text/html; charset=utf-8"
    body = asker.expect("/index.html", 200, Content_Type=html, ETag=r'"[0-9a-f-]+"', Content_Encoding=None)
    asker.claim(body == (asker.server.folder / "index.html").read_bytes(), "GET /index.html: not the body of the file")
    asker.expect("/", 200, Content_Type=html)
    asker.expect("/index.html", 200, method="HEAD", Content_Type=html)
    asker.expect(f"/{folder}/", 200, Content_Type=html)
    asker.expect(f"/{folder}", 301, Location=f"/{folder}/")
    missing = asker.expect("/net-takoj-stranicy.html", 404, Content_Type=html)
    asker.claim(missing == (asker.server.folder / "404.html").read_bytes(), "a missing page is not told by 404.html")


def assets(asker, asset):
    asker.expect(f"/{asset}", 200, FOR_EVER, Content_Type=r"text/css; charset=utf-8")
    asker.expect("/assets/site.css", 200, ANEW)
    asker.expect("/assets/favicon.svg", 200, ANEW, Content_Type=r"image/svg\+xml.*")
    # A missing file may come with the next release: nobody may keep its absence for a year.
    asker.expect("/assets/net.css?v=0123456789abcdef", 404, ANEW)
    asker.expect("/assets/", 404, ANEW)


def packed(asker, brotli):
    """The file packed beforehand, the page asked for anew, and both told apart by caches on the way."""
    plain = (asker.server.folder / "index.html").read_bytes()
    body = asker.expect("/index.html", 200, asking={"Accept_Encoding": "gzip"}, Content_Encoding="gzip",
                        Vary="Accept-Encoding")
    asker.claim(body[:2] == b"\x1f\x8b" and gzip.decompress(body) == plain, "the packed page is not the page")
    tag = dict(asker.ask("/index.html", Accept_Encoding="gzip")[1]).get("ETag", "")
    asker.expect("/index.html", 304, asking={"Accept_Encoding": "gzip", "If_None_Match": tag})
    asker.expect("/index.html", 200, asking={"If_None_Match": tag}, Content_Encoding=None)
    if brotli:
        asker.expect("/index.html", 200, asking={"Accept_Encoding": "gzip, br"}, Content_Encoding="br",
                     Vary="Accept-Encoding")


def machines(asker):
    asker.expect("/.well-known/security.txt", 200, Content_Type=r"text/plain; charset=utf-8")
    asker.expect("/manifest.webmanifest", 200, Content_Type=r"application/manifest\+json.*")
    asker.expect("/proba.ics", 200, Content_Type=r"text/calendar; charset=utf-8")


def moved(asker):
    asker.expect("/staraya.html", 301, Location="/kontakty.html")
    asker.expect("/krupno/staraya.html", 301, Location="/krupno/kontakty.html")
    asker.expect("/ushlo.html", 410, Content_Type="text/html; charset=utf-8")
    status, headers, _ = asker.ask("/uslugi/index.html?x=1", plain=True)
    asker.claim(status == 301, f"http: {status}, should be 301")
    asker.header("http", headers, "Location", r"https://127\.0\.0\.1/uslugi/index\.html\?x=1")


def refused(asker):
    for path in OUTSIDE:
        status, _, body = asker.ask(path)
        asker.claim(400 <= status < 500, f"GET {path}: {status}, should be refused")
        asker.claim(b"ssl_certificate" not in body and b"PRIVATE" not in body, f"GET {path} tells what lies outside")
    asker.expect("/.pandus", 404)
    asker.expect("/index.html", 405, method="POST", asking={"Content_Length": "0"})
    asker.expect("/index.html", 413, method="POST", asking={"Content_Length": "100000"})
    asker.expect("/index.html", 400, asking={"X_Long": "x" * 20_000})
