/// How the inlines of CommonMark become HTML.
extension BodyRenderer {
    /// Returns the index to go on with.
    mutating func writeInline(
        _ event: MarkdownEvent, at index: Int, of events: MarkdownEvents, _ open: inout OpenElements
    ) -> Int {
        let isEntered = event.step == .enter
        let offset = Int(event.offset)
        switch event.kind {
        case .text: writer.text(events.bytes[event.literal.range], at: offset)
        case .softBreak: writer.write("\n")
        case .lineBreak: writer.tag("<br>\n", at: offset)
        case .code: writeCodeSpan(event, events)
        case .raw: refuse(raw: events.bytes[event.literal.range], at: offset)
        case .emphasis: if isEntered { writer.tag("<em>", at: offset) } else { writer.write("</em>") }
        case .strong: if isEntered { writer.tag("<strong>", at: offset) } else { writer.write("</strong>") }
        case .link: if isEntered { openLink(event, events, &open) } else { closeLink(&open) }
        case .image: return writeImage(event, at: index, of: events)
        case .language: if isEntered { openLanguage(event, events) } else { writer.write("</span>") }
        default: break
        }
        return index + 1
    }

    /// A tag and the one that closes it are one mistake.
    private mutating func refuse(raw markup: ArraySlice<UInt8>, at offset: Int) {
        let isClosing = markup.dropFirst().first == UInt8(ascii: "/")
        if isClosing, openRawTags > 0 {
            openRawTags -= 1
            return
        }
        log.add(at: offset, Self.rawMarkup)
        if !isClosing, markup.dropFirst().first != UInt8(ascii: "!"), markup.dropLast().last != UInt8(ascii: "/") {
            openRawTags += 1
        }
    }

    private mutating func writeCodeSpan(_ event: MarkdownEvent, _ events: MarkdownEvents) {
        writer.tag("<code>", at: Int(event.offset))
        writer.text(events.bytes[event.literal.range], at: Int(event.offset) + Int(event.number))
        writer.write("</code>")
    }

    private mutating func openLanguage(_ event: MarkdownEvent, _ events: MarkdownEvents) {
        writer.tag("<span", at: Int(event.offset))
        writeLanguage(of: event, events)
        writer.write(">")
    }

    /// The `lang` attribute of an event, if it has one.
    mutating func writeLanguage(of event: MarkdownEvent, _ events: MarkdownEvents) {
        if event.language.isEmpty { return }
        let tag = events.bytes[event.language.range]
        if LanguageTag.isWellFormed(tag) {
            writer.attribute(" lang=", tag)
        } else {
            log.add(at: Int(event.offset), Self.languageMark)
        }
    }
}
