"""What axe leaves to a person, as docs/browser.md answers it: `| rule | pages | words | reason |` under «Left open by axe»."""
import fnmatch

TITLE = "## Left open by axe"


class Explanations:
    def __init__(self, document):
        self.rows, title = [], None
        for line in document.read_text("utf-8").splitlines():
            title = line if line.startswith("## ") else title
            cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split(" | ")]
            if title == TITLE and line.startswith("| ") and len(cells) == 4 and cells[0] != "rule":
                self.rows.append(cells)
        self.used = set()

    def explain(self, finding):
        """Whether a row stands for what axe left open."""
        if finding.kind != "axe-incomplete":
            return False
        rule = finding.words.partition(":")[0]
        for number, (name, pages, words, _) in enumerate(self.rows):
            if name == rule and fnmatch.fnmatchcase(finding.page, pages) and words in finding.words:
                self.used.add(number)
                return True
        return False

    def unused(self):
        return [" | ".join(row[:3]) for number, row in enumerate(self.rows) if number not in self.used]
