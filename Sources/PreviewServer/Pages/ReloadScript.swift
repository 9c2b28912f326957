/// The script of a served page: it waits for the next build, and comes back to the same place of the page.
enum ReloadScript {
    /// What is put before `</body>`; `said` is announced after a reload, politely.
    static func markup(version: String, said: String) -> String {
        """
        <p class="pandus-said" id="pandus-said" role="status" lang="ru"></p>
        <script src="\(OwnAddress.script)" data-version="\(version)" data-said="\(said)"></script>

        """
    }

    /// A hidden tab lets its stream go: browsers open six connections to one server at most.
    static let text = """
        (() => {
          const { version, said } = document.currentScript.dataset;
          const panel = document.querySelector(".pandus-panel details");
          const place = "pandus-place " + location.pathname;
          const folded = "pandus-folded " + location.pathname;
          const store = {
            get: (key) => { try { return sessionStorage.getItem(key); } catch { return null; } },
            set: (key, value) => { try { sessionStorage.setItem(key, value); } catch { } },
            drop: (key) => { try { sessionStorage.removeItem(key); } catch { } },
          };

          const before = store.get(place);
          store.drop(place);
          if (before) {
            const [left, top, id] = JSON.parse(before);
            scrollTo(left, top);
            if (id) document.getElementById(id)?.focus({ preventScroll: true });
            setTimeout(() => { document.getElementById("pandus-said").textContent = said; }, 100);
          }
          if (panel) {
            if (store.get(folded) === said) panel.open = false;
            panel.addEventListener("toggle", () => {
              if (panel.open) store.drop(folded); else store.set(folded, said);
            });
            panel.addEventListener("keydown", (event) => {
              if (event.key !== "Escape" || !panel.open) return;
              panel.open = false;
              panel.querySelector("summary").focus();
            });
          }

          let events;
          const close = () => { events?.close(); events = undefined; };
          const listen = () => {
            if (document.hidden) { close(); return; }
            if (events) return;
            events = new EventSource("/__pandus/events");
            events.addEventListener("build", (event) => {
              if (event.data === version) return;
              close();
              store.set(place, JSON.stringify([scrollX, scrollY, document.activeElement?.id ?? ""]));
              location.reload();
            });
          };
          document.addEventListener("visibilitychange", listen);
          addEventListener("pagehide", close);
          addEventListener("pageshow", listen);
          listen();
        })();

        """
}
