import SiteModel

/// Finds the elements `vacancy` of an XML file and reads one after another, so that a file of one endless line takes
/// the memory of one vacancy.
final class XMLRecords: RecordReading, XMLEvents {
    /// An element being read.
    private struct Element {
        let name: String
        var members: [ForeignValue.Member] = []
        var text: [UInt8] = []

        var value: ForeignValue {
            members.isEmpty ? .text(String(decoding: text, as: UTF8.self)) : .group(members)
        }
    }

    private let sink: RecordSink
    private var parser: ExpatParser?
    private var open: [Element] = []
    private var place: RecordPlace?
    /// Elements inside a record that are not kept: it is too deep or too large.
    private var skipped = 0
    private var byteCount = 0
    private var elementCount = 0
    private var isTooLarge = false

    init(_ sink: RecordSink) {
        self.sink = sink
        parser = ExpatParser(self)
    }

    func read(_ bytes: [UInt8]) { parser?.parse(bytes) }

    func finish() {
        parser?.parse([], isLast: true)
        if let fault = parser?.fault { sink.stop(Self.broken(fault, sink)) }
    }

    func elementBegan(_ name: [UInt8], at place: () -> (line: Int, column: Int)) {
        if self.place == nil {
            guard ForeignName.comparable(name) == "vacancy" else { return }
            let (line, column) = place()
            self.place = sink.nextPlace(line: line, column: column)
            (open, byteCount, elementCount, isTooLarge) = ([Element(name: "vacancy")], 0, 0, false)
            return
        }
        elementCount += 1
        if open.count > RecordLimits.depth || elementCount > RecordLimits.values { isTooLarge = true }
        if isTooLarge { skipped += 1 } else { open.append(Element(name: ForeignName.comparable(name))) }
    }

    func elementEnded() {
        guard place != nil else { return }
        if skipped > 0 { return skipped -= 1 }
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            finishRecord(element.value)
        } else {
            open[open.count - 1].members.append(.init(element.name, element.value))
        }
    }

    func textCame(_ bytes: UnsafeRawBufferPointer) {
        guard place != nil, skipped == 0, !open.isEmpty else { return }
        byteCount += bytes.count
        if byteCount > RecordLimits.bytes { isTooLarge = true } else { open[open.count - 1].text += bytes }
    }

    private func finishRecord(_ value: ForeignValue) {
        guard let place else { return }
        self.place = nil
        if isTooLarge { sink.refuse(RecordProblem.tooLarge(place)) } else { sink.add(value, at: place) }
    }
}

extension XMLRecords {
    private static func broken(_ fault: ExpatParser.Fault, _ sink: RecordSink) -> Diagnostic {
        let place = SourcePlace(path: sink.path, line: fault.line, column: fault.column)
        let number = sink.count
        switch fault.reason {
        case .documentType:
            return RecordProblem.broken(
                place,
                Message(
                    ru: "в файле объявлен DOCTYPE: в открытых данных его не бывает, такой файл опасен",
                    en: "the file has a DOCTYPE: open data have none, and such a file is dangerous"))
        case .depth:
            return RecordProblem.broken(
                place,
                Message(
                    ru: "элементы вложены глубже \(RecordLimits.elementDepth)",
                    en: "elements are nested deeper than \(RecordLimits.elementDepth)"))
        case .cut:
            return RecordProblem.broken(
                place,
                Message(
                    ru: "файл обрывается после объявления № \(number)",
                    en: "the file breaks off after vacancy no. \(number)"))
        case .syntax(let words):
            return RecordProblem.broken(
                place,
                Message(
                    ru: "XML нарушен после объявления № \(number) (\(words))",
                    en: "the XML is broken after vacancy no. \(number) (\(words))"))
        }
    }
}
