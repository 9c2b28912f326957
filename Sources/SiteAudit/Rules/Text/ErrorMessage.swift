import HTMLTree
import SiteModel

/// `error-message`: an error message names the field and says what is wrong with it.
enum ErrorMessage {
    static let rule = Rule(
        id: "error-message", severity: .warning, criteria: ["3.3.1"], act: ["36b590"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Сообщение об ошибке говорит, какое поле и что исправить",
            en: "An error message tells the field and what to mend"),
        explanation: Message(
            ru:
                "«Заполните правильно» не подсказывает, где и что. А сообщение, скрытое от программы экранного доступа, "
                + "незрячий человек не узнает вовсе.",
            en: "“Fill in correctly” tells neither where nor what. And a message kept from a screen reader never "
                + "reaches a blind person."),
        help: Message(
            ru: "Напишите: «Возраст: число не меньше 1». Свяжите сообщение с полем через aria-describedby.",
            en: "Write: “Age: a number of at least 1”. Tie the message to its field by aria-describedby."),
        proves: Message(
            ru: "Видимые сообщения об ошибках слышны, называют поле и не состоят из одних общих слов.",
            en: "Error messages that are seen are also told, name the field, and are not made of general words alone."),
        cannotProve: Message(
            ru: "Сообщения, которые выводит сценарий или сервер.", en: "Messages that a script or a server puts out."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let messages = ErrorMessages(page)
        return messages.all.map { ($0, judge($0, messages, page)) }
    }

    private static func judge(_ message: NodeID, _ messages: ErrorMessages, _ page: PageFacts) -> Outcome {
        let text = CollapsedText.string(Array(page.tree.textContent(of: message).utf8)[...])
        let fields = messages.fields(describedBy: message)
        let others = messages.all.filter { $0 != message }
        if !page.isExposed(message), fields.isEmpty, !others.contains(where: page.isExposed) {
            return .failed(untold(text))
        }
        if !page.exposure.isVisible(message), !others.contains(where: { page.exposure.isVisible($0) }) {
            return .failed(unseen(text))
        }
        // A summary may be general where every field has its own words.
        let isVague = ErrorWords.isVague(text) || ErrorWords.isBare(text, apartFrom: messages.fieldNames)
        if isVague, !others.contains(where: { !ErrorWords.isVague(page.tree.textContent(of: $0)) }) {
            return .failed(vague(text))
        }
        let isTied = !fields.isEmpty || messages.names(message) || messages.standsBesideOneField(message)
        return isTied || ErrorWords.isAboutAll(text) || !others.isEmpty ? .unknown : .failed(fieldless(text))
    }

    private static let examples = Examples(
        passing: [
            "<form><label>Возраст <input aria-describedby=\"e\"></label><p id=\"e\">Неверный возраст: нужно число от 1 "
                + "до 120.</p></form>",
            "<form><p class=\"error\">Имя не может быть пустым.</p><label>Имя <input></label><label>Город <input></label>"
                + "</form>",
            "<form><p class=\"error\">Заполните все обязательные поля.</p><label>Имя <input></label>"
                + "<label>Город <input></label></form>",
        ],
        failing: [
            "<form>↓<p id=\"error\">Заполните поле правильно.</p><label>Имя <input></label><label>Город <input></label>"
                + "</form>",
            "<form><label>Age <input></label>↓<p class=\"error\">Invalid age.</p></form>",
            "<form><label>Age <input></label>↓<p class=\"error\" aria-hidden=\"true\">Age must be at least 1.</p></form>",
            "<form>↓<p role=\"alert\">Must be at least 1.</p><label>Age <input></label><label>Name <input></label></form>",
            "<form><label>Age <input></label>↓<p class=\"error\" style=\"position:absolute;left:-9999px\">Age must be at "
                + "least 1.</p></form>",
        ],
        inapplicable: [
            "<p class=\"error\">Страница не найдена</p>", "<form><label>Имя <input></label></form>",
            "<form><label>Имя <input></label><p class=\"error\" hidden>Ошибка</p></form>",
        ])
}

/// The error messages of a page with forms.
private struct ErrorMessages {
    private(set) var all: [NodeID] = []
    private let page: PageFacts
    private let fields: [NodeID]
    /// Texts in forms with a word that speaks of errors, in document order.
    private let suspects: [NodeID]

    init(_ page: PageFacts) {
        self.page = page
        fields = page.fields
        suspects = fields.isEmpty ? [] : Self.suspects(on: page)
        guard !fields.isEmpty else { return }
        var endOfForm = page.tree.root
        var node = page.tree.root
        while node < page.tree.subtreeEnd(of: page.tree.root) {
            if page.tree.isHTML(node, .form) { endOfForm = max(endOfForm, page.tree.subtreeEnd(of: node)) }
            let isMessage = page.tree.isElement(node) && isMessage(node, isInForm: node < endOfForm)
            if isMessage { all.append(node) }
            node = isMessage ? page.tree.subtreeEnd(of: node) : node.advanced(by: 1)
        }
    }

    /// Fields that name the message as their description or error.
    func fields(describedBy message: NodeID) -> [NodeID] {
        fields.filter { field in
            page.elements(listedIn: .ariaDescribedby, of: field).contains { page.tree.contains(message, $0) }
                || page.elements(listedIn: .ariaErrormessage, of: field).contains { page.tree.contains(message, $0) }
        }
    }

    /// The words of all fields' names.
    var fieldNames: Stems { Stems(ContentWords(fields.map { page.accessibleName(of: $0) }.joined(separator: " "))) }

    /// Whether its words name a field, or a group of them.
    func names(_ message: NodeID) -> Bool {
        let words = Stems(ContentWords(page.tree.textContent(of: message)))
        return (fields + page.elements(.fieldset)).contains { field in
            ContentWords(page.accessibleName(of: field)).words.contains(where: words.contains)
        }
    }

    /// Whether there is but one field to think of.
    func standsBesideOneField(_ message: NodeID) -> Bool {
        if fields.count == 1 { return true }
        guard let parent = page.tree.parent(of: message) else { return false }
        return fields.count { page.tree.contains(parent, $0) } == 1
    }

    private static func suspects(on page: PageFacts) -> [NodeID] {
        page.elements(.form).flatMap { form in
            page.tree.descendants(of: form).filter { node in
                page.tree.kind(of: node) == .text && ErrorWords.mayStand(in: page.tree.textBytes(of: node))
            }
        }
    }

    /// An element that is rendered, has text and no field, and calls itself an error or speaks of one.
    private func isMessage(_ node: NodeID, isInForm: Bool) -> Bool {
        guard page.tree.namespace(of: node) == .html, page.exposure.isRendered(node), !isOther(node) else {
            return false
        }
        let isMarked =
            isMarked(.id, node) || isMarked(.class, node)
            || (page.tree.has(.role, node) && page.role(of: node) == .alert)
        guard isMarked || (isInForm && isSuspect(node) && isText(node)) else { return false }
        let text = page.tree.textContent(of: node)
        guard !CollapsedText.isBlank(Array(text.utf8)[...]), !fields.contains(where: { page.tree.contains(node, $0) })
        else { return false }
        return isMarked || ErrorWords.speaksOfError(text)
    }

    private func isSuspect(_ node: NodeID) -> Bool { suspects.contains { page.tree.contains(node, $0) } }

    private func isMarked(_ name: AttributeName, _ node: NodeID) -> Bool {
        guard let value = page.tree.valueBytes(name, of: node), value.count >= 5 else { return false }
        return value.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { start in
                switch bytes[start] | 0x20 {
                case UInt8(ascii: "e"): Self.begins(bytes[start...], "error")
                case UInt8(ascii: "i"): Self.begins(bytes[start...], "invalid-feedback")
                case UInt8(ascii: "o"): Self.begins(bytes[start...], "oshibka")
                default: false
                }
            }
        }
    }

    private static func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            bytes.count >= mark.count && zip(bytes, mark).allSatisfy { $0.asciiLowercased == $1 }
        }
    }

    private func isText(_ node: NodeID) -> Bool {
        switch page.tree.tag(of: node) {
        case .p, .div, .span, .li, .strong, .em, .small, .b: break
        default: return false
        }
        return !page.tree.ancestors(of: node).contains { page.tree.isHTML($0, .label) || page.tree.isHTML($0, .legend) }
    }

    private func isOther(_ node: NodeID) -> Bool {
        switch page.tree.tag(of: node) {
        case .html, .head, .body, .form, .main, .label, .legend, .button, .fieldset, .option, .a, .script, .style: true
        default: page.tree.tag(of: node).headingLevel != nil
        }
    }
}

extension ErrorMessage {
    private static func untold(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "сообщение об ошибке «\(quoted)» видно, но программе экранного доступа недоступно",
                en: "the error message “\(quoted)” is seen but kept from screen readers"))
    }

    private static func unseen(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "сообщение об ошибке «\(quoted)» не видно на экране",
                en: "the error message “\(quoted)” is not seen on the screen"))
    }

    private static func vague(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "сообщение об ошибке «\(quoted)» не говорит, что не так",
                en: "the error message “\(quoted)” does not say what is wrong"))
    }

    private static func fieldless(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "из сообщения об ошибке «\(quoted)» не ясно, в каком она поле",
                en: "the error message “\(quoted)” does not tell in which field the error is"))
    }
}
