import HTMLTree
import SiteModel

/// `allowed-role`: a role does not go against the element that has it.
enum AllowedRole {
    static let rule = Rule(
        id: "allowed-role", severity: .warning, criteria: ["4.1.2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Роль не спорит с элементом", en: "Roles do not go against their elements"),
        explanation: Message(
            ru:
                "Кнопка с ролью заголовка остаётся кнопкой для клавиатуры и становится заголовком для слуха: человек не "
                + "знает, что её можно нажать.",
            en: "A button with the role of a heading stays a button for the keyboard and turns a heading for the ear: "
                + "nobody knows that it can be pressed."),
        help: Message(
            ru: "Удалите role или возьмите элемент, который и есть то, что нужно: <h2>, <button>, <a href>.",
            en: "Remove the role, or take the element that is what you want: <h2>, <button>, <a href>."),
        proves: Message(
            ru: "Каждая роль разрешена для своего элемента (ARIA in HTML).",
            en: "Every role is allowed on its element (ARIA in HTML)."),
        cannotProve: Message(
            ru: "Что скрипт делает то, что обещает роль.", en: "That scripts do what the role promises."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            page.isExposed(node) && page.explicitRole(of: node) != nil && page.allowedRoles(of: node) != nil
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let role = page.explicitRole(of: node), let allowed = page.allowedRoles(of: node) else { return .passed }
        return allowed.contains(role) ? .passed : .failed(against(role, page.tree.name(of: node)))
    }

    private static let examples = Examples(
        passing: [
            "<ul role=\"tablist\"><li role=\"tab\" tabindex=\"0\">Часы</li></ul>", "<div role=\"note\">Текст</div>",
            "<input type=\"checkbox\" role=\"switch\" aria-label=\"Крупно\">", "<nav role=\"doc-toc\">Главы</nav>",
            "<img src=\"a.png\" alt=\"\" role=\"presentation\">", "<h2 role=\"heading\">Часы</h2>",
        ],
        failing: [
            "↓<button role=\"heading\" aria-level=\"2\">Часы</button>", "↓<a href=\"/\" role=\"note\">Главная</a>",
            "↓<main role=\"navigation\">Текст</main>", "↓<label role=\"note\">Имя</label>",
            "<ul>↓<li role=\"tab\">Часы</li></ul>", "↓<input type=\"password\" role=\"textbox\">",
        ],
        inapplicable: ["<p>Текст</p>", "<button role=\"heading\" hidden>Часы</button>", "<svg role=\"note\"></svg>"])
}

extension AllowedRole {
    private static func against(_ role: Role, _ element: String) -> Finding {
        Finding(
            Message(
                ru: "роль \(role.text) не разрешена на элементе \(element)",
                en: "the role \(role.text) is not allowed on the element \(element)"))
    }
}
