"""Runs Debian's nginx on loopback with the site file of docs/nginx, changed only where it names this very machine.

    server.py FOLDER     serves a built site until Ctrl+C; scripts/nginx-try does the same and installs nginx before
"""
import contextlib
import gzip
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parents[3]
SITE_FILE = ROOT / "docs/nginx/pandus.conf"
BROTLI = pathlib.Path("/usr/share/nginx/modules-available/mod-http-brotli-static.conf")
MOVED = "/staraya.html /kontakty.html;\n/krupno/staraya.html /krupno/kontakty.html;\n/ushlo.html gone;\n"
AROUND = """{user}
worker_processes 1;
daemon off;
pid {work}/nginx.pid;
error_log {work}/error.log;
{modules}
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  include {work}/pandus.conf;
}}
"""


class Server:
    """An nginx that serves a folder; `origin` and `plain` are its https and http addresses."""

    def __init__(self, work, ports):
        self.work, self.folder = work, work / "a"
        self.plain_port, self.port = ports
        self.origin, self.plain = f"https://127.0.0.1:{self.port}/", f"http://127.0.0.1:{self.plain_port}/"


def lay_out(portal, work):
    """The tree of a server: `live` is a link to it. Files are linked, not copied; what is missing of .gz is made."""
    shutil.copytree(portal, work / "a", copy_function=link)
    (work / "live").symlink_to("a")
    for path in sorted((work / "a").rglob("*")):
        packed = path.with_name(path.name + ".gz")
        if path.suffix in (".html", ".css", ".js", ".xml") and not packed.exists():
            packed.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    # What the build writes when something has moved.
    (work / "a/redirects.map").unlink(missing_ok=True)
    (work / "a/redirects.map").write_text(MOVED)
    # And what it writes once site.yaml says it.
    (work / "a/.well-known").mkdir(exist_ok=True)
    (work / "a/.well-known/security.txt").write_text("Contact: https://portal.test/\n")
    (work / "a/proba.ics").write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


def link(source, target):
    """A second name for the same file where the disk allows that, else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def certify(work):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", work / "key.pem", "-out", work / "cert.pem"],
                   check=True, capture_output=True)


def site_file(work, ports, brotli):
    """The site file with this machine's folder, name, ports and certificate; every line that is to change is there."""
    text = SITE_FILE.read_text("utf-8")
    changes = {"listen [::]:80;": "", "listen [::]:443 ssl http2;": "",
               "listen 80;": f"listen 127.0.0.1:{ports[0]};", "listen 443 ssl": f"listen 127.0.0.1:{ports[1]} ssl",
               "/etc/letsencrypt/live/portal.example/fullchain.pem": f"{work}/cert.pem",
               "/etc/letsencrypt/live/portal.example/privkey.pem": f"{work}/key.pem",
               "/srv/portal": str(work), "portal.example": "127.0.0.1"}
    if brotli:
        changes["#brotli_static on;"] = "brotli_static on;"
    for old, new in changes.items():
        if old not in text:
            raise SystemExit(f"{SITE_FILE.relative_to(ROOT)} has no «{old}» any more: change server.py too")
        text = text.replace(old, new)
    return text


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


@contextlib.contextmanager
def run_nginx(portal, work, brotli=False, change=("", "")):
    """Serves a built portal; `work` is an empty folder on the same disk; `change` (old, new) is made in the site file."""
    command = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not command:
        subprocess.run([ROOT / "scripts/nginx-try", "--install"], check=True)
        command = "/usr/sbin/nginx"
    work = work.resolve()
    ports = free_ports(2)
    lay_out(portal, work)
    certify(work)
    (work / "pandus.conf").write_text(site_file(work, ports, brotli).replace(*change))
    # Started by root, nginx would give its work to a user who may not read the folder.
    user = "user root;" if os.geteuid() == 0 else ""
    modules = BROTLI.read_text().replace("modules/", "/usr/lib/nginx/modules/") if brotli else ""
    (work / "nginx.conf").write_text(AROUND.format(work=work, modules=modules, user=user))
    arguments = [command, "-c", work / "nginx.conf", "-e", work / "error.log"]
    tried = subprocess.run([*arguments, "-t"], capture_output=True, text=True)
    if tried.returncode or "[warn]" in tried.stderr:
        raise SystemExit(f"nginx refuses docs/nginx/pandus.conf:\n{tried.stderr}")
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    try:
        wait_for(ports[1], process)
        yield Server(work, ports)
    finally:
        process.terminate()
        process.wait(timeout=10)


def wait_for(port, process):
    """Until somebody listens: a new connection is the only sign of it."""
    for _ in range(1000):
        if process.poll() is not None:
            raise SystemExit("nginx ended at once: another program may hold its port")
        with socket.socket() as one:
            one.settimeout(0.05)
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
            breathe(process)
    raise SystemExit("nginx does not listen")


def breathe(process):
    """A hundredth of a second, less if the process ends."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=0.01)


def main(portal):
    with tempfile.TemporaryDirectory(dir=portal.resolve().parent) as work, \
            run_nginx(portal, pathlib.Path(work), BROTLI.exists()) as server:
        print(f"{server.origin}  (a certificate nobody signed; {server.plain} leads there; Ctrl+C ends it)", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
