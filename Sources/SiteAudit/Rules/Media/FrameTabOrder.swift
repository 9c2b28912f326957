import HTMLTree
import SiteModel

/// `frame-tab-order`: an embedded page with links or fields can be reached by the Tab key.
enum FrameTabOrder {
    static let rule = Rule(
        id: "frame-tab-order", criteria: ["2.1.1"], act: ["akn7bn"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Во встроенную страницу со ссылками можно войти клавиатурой",
            en: "Embedded pages with links can be entered by keyboard"),
        explanation: Message(
            ru: "tabindex=\"-1\" на iframe убирает из порядка клавиши Tab всё, что внутри.",
            en: "tabindex=\"-1\" on an iframe takes all that is inside out of the order of the Tab key."),
        help: Message(
            ru: "Удалите tabindex у iframe. Если рамка не нужна никому, скройте её: hidden.",
            en: "Remove the iframe's tabindex. If nobody needs the frame, hide it: hidden."),
        proves: Message(
            ru: "Из порядка клавиши Tab не убрана ни одна рамка, в которой есть на чём остановиться.",
            en: "No frame that has anything to stop at is taken out of the order of the Tab key."),
        cannotProve: Message(
            ru: "Что внутри рамок с других сайтов.", en: "What is inside frames of other sites."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(.iframe).filter { page.exposure.isRendered($0) && isSeen($0, page) && hasStops($0, page) }
    }

    /// A frame of a dot is there for scripts; one that is inert does not let anybody in.
    private static func isSeen(_ frame: NodeID, _ page: PageFacts) -> Bool {
        let box = page.styles[frame].box
        let isDot = [box.width, box.height].contains { $0.isZero || ($0.pixels ?? 2) <= 1 }
        let isInert = page.tree.closest(frame) { page.tree.isElement($0) && page.tree.has(.inert, $0) } != nil
        return !isDot && !isInert && page.exposure.isVisible(frame)
    }

    private static func hasStops(_ frame: NodeID, _ page: PageFacts) -> Bool {
        guard let bytes = content(of: frame, page), case .success(let tree) = HTMLDocument.parse(bytes) else {
            return false
        }
        let inner = PageFacts(tree, address: page.address, web: .empty)
        return tree.all.contains { inner.isTabStop($0) && inner.exposure.isVisible($0) && hasSomething($0, inner) }
    }

    /// Whether a stop is there to be seen: of a link, or of what was made a stop, what stands inside.
    private static func hasSomething(_ stop: NodeID, _ page: PageFacts) -> Bool {
        switch page.tree.tag(of: stop) {
        case .a, .div, .p, .span, .li: break
        default: return true
        }
        return page.tree.descendants(of: stop).contains { node in
            switch page.tree.kind(of: node) {
            case .text: page.exposure.isVisible(node) && !CollapsedText.isBlank(page.tree.textBytes(of: node))
            case .element: page.exposure.isVisible(node) && isDrawn(page.tree.tag(of: node))
            default: false
            }
        }
    }

    private static func isDrawn(_ tag: TagName) -> Bool {
        switch tag {
        case .audio, .button, .canvas, .embed, .iframe, .img, .input, .meter, .object, .progress, .select, .svg,
            .textarea, .video:
            true
        default: false
        }
    }

    private static func content(of frame: NodeID, _ page: PageFacts) -> [UInt8]? {
        if let source = page.tree.valueBytes(.srcdoc, of: frame) { return Array(source) }
        guard let address = page.tree.value(.src, of: frame) else { return nil }
        if let data = data(of: Array(address.utf8)[...]) { return data }
        guard let name = page.web.resolve(address, page.address) else { return nil }
        let ending = Array(name.utf8)[...].suffix(5)
        guard ending.equals(".html") || ending.suffix(4).equals(".htm") || ending.equals("xhtml") else { return nil }
        return page.web.read(name)
    }

    /// The page that an address of kind `data:` is itself (RFC 2397), written plainly.
    private static func data(of address: ArraySlice<UInt8>) -> [UInt8]? {
        guard address.prefix(14).equals("data:text/html"), let comma = address.firstIndex(of: UInt8(ascii: ",")),
            !address[..<comma].suffix(7).equals(";base64")
        else { return nil }
        return PercentEncoding.decoded(address[(comma + 1)...])
    }

    private static func judge(_ frame: NodeID, _ page: PageFacts) -> Outcome {
        (page.tabindex(of: frame) ?? 0) < 0 ? .failed(excluded()) : .passed
    }

    private static let examples = Examples(
        passing: ["<iframe title=\"Карта\" srcdoc=\"<a href='/'>Бор</a>\"></iframe>"],
        failing: [
            "↓<iframe title=\"Карта\" tabindex=\"-1\" srcdoc=\"<a href='/'>Бор</a>\"></iframe>",
            "↓<iframe title=\"Поиск\" tabindex=\"-2\" srcdoc=\"<input>\"></iframe>",
        ],
        inapplicable: [
            "<iframe title=\"Карта\" tabindex=\"-1\" srcdoc=\"<p>Бор</p>\"></iframe>",
            "<iframe title=\"Карта\" tabindex=\"-1\" srcdoc=\"<a href='/' tabindex='-1'>Бор</a>\"></iframe>",
            "<iframe hidden tabindex=\"-1\" srcdoc=\"<a href='/'>Бор</a>\"></iframe>",
            "<iframe width=\"1\" height=\"1\" tabindex=\"-1\" srcdoc=\"<a href='/'>Бор</a>\"></iframe>",
            "<iframe style=\"width: 0; height: 0\" tabindex=\"-1\" srcdoc=\"<a href='/'>Бор</a>\"></iframe>",
            "<iframe tabindex=\"-1\" srcdoc=\"<a href='/' style='opacity: 0'>Бор</a>\"></iframe>",
            "<iframe inert tabindex=\"-1\" srcdoc=\"<a href='/'>Бор</a>\"></iframe>",
            "<iframe title=\"Карта\" tabindex=\"-1\" src=\"https://karta.example/\"></iframe>",
        ])
}

extension FrameTabOrder {
    private static func excluded() -> Finding {
        Finding(
            Message(
                ru: "tabindex не пускает клавишу Tab во встроенную страницу, а в ней есть ссылки или поля",
                en: "tabindex keeps the Tab key out of a frame that holds links or fields"))
    }
}
