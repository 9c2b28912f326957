"""What axe leaves to a person, as docs/browser.md answers it: `| rule | pages | reason |` under «Left open by axe»."""
import fnmatch

TITLE = "## Left open by axe"


class Explanations:
    def __init__(self, document):
        self.rows, title = [], None
        for line in document.read_text("utf-8").splitlines():
            title = line if line.startswith("## ") else title
            cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split(" | ")]
            if title == TITLE and line.startswith("| ") and len(cells) == 3 and cells[0] != "rule":
                self.rows.append(cells)
        self.used = set()

    def explain(self, finding):
        """Whether a row stands for what axe left open."""
        rule = finding.words.partition(":")[0]
        for number, (name, pages, _) in enumerate(self.rows):
            if finding.kind == "axe-incomplete" and name == rule and fnmatch.fnmatchcase(finding.page, pages):
                self.used.add(number)
                return True
        return False

    def unused(self):
        return [" | ".join(row[:2]) for number, row in enumerate(self.rows) if number not in self.used]
