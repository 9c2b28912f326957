import CExpat
import SiteModel

/// What an XML file has, as it comes.
protocol XMLEvents: AnyObject {
    func elementBegan(_ name: [UInt8], at place: () -> (line: Int, column: Int))
    func elementEnded()
    func textCame(_ bytes: UnsafeRawBufferPointer)
}

/// The one place that touches libexpat: a push parser for XML of any size. A document type is refused, so no entity
/// can be declared, let alone unfold into gigabytes; so is nesting beyond any true file.
final class ExpatParser {
    /// Why a file cannot be read on, and where; columns as libexpat counts them, in characters.
    struct Fault {
        enum Reason { case documentType, depth, syntax(String), cut }
        let reason: Reason
        let line: Int
        let column: Int
    }

    private let parser: XML_Parser?
    fileprivate weak var events: (any XMLEvents)?
    fileprivate var depth = 0
    fileprivate var refusal: Fault.Reason?
    private(set) var fault: Fault?

    init(_ events: any XMLEvents) {
        parser = XML_ParserCreate(nil)
        self.events = events
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, { data, name, _ in began(data, name) }, { data, _ in ended(data) })
        XML_SetCharacterDataHandler(parser) { textCame($0, $1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in ExpatParser.of(data)?.refuse(.documentType) }
        XML_SetUnknownEncodingHandler(parser, { _, name, table in knowsEncoding(name, table) }, nil)
    }

    deinit { if let parser { XML_ParserFree(parser) } }

    /// Parses the next bytes; after a fault nothing more.
    func parse(_ bytes: [UInt8], isLast: Bool = false) {
        guard fault == nil, let parser else { return }
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), isLast ? 1 : 0)
            }
        }
        guard status == XML_STATUS_ERROR else { return }
        let code = XML_GetErrorCode(parser)
        let isCut = isLast && [XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR].contains(code)
        let words = XML_ErrorString(code).map { String(cString: $0) } ?? ""
        let (line, column) = place
        fault = Fault(reason: refusal ?? (isCut ? .cut : .syntax(words)), line: line, column: column)
    }

    /// Where the parser is, both from 1.
    fileprivate var place: (line: Int, column: Int) {
        (Int(clamping: XML_GetCurrentLineNumber(parser)), Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1)
    }

    fileprivate func refuse(_ reason: Fault.Reason) {
        refusal = reason
        XML_StopParser(parser, 0)
    }

    fileprivate static func of(_ data: UnsafeMutableRawPointer?) -> ExpatParser? {
        data.map { Unmanaged<ExpatParser>.fromOpaque($0).takeUnretainedValue() }
    }
}

private func began(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
    guard let parser = ExpatParser.of(data), let name else { return }
    parser.depth += 1
    if parser.depth > RecordLimits.elementDepth { return parser.refuse(.depth) }
    var length = 0
    while name[length] != 0 { length += 1 }
    let bytes = UnsafeRawBufferPointer(start: name, count: length)
    parser.events?.elementBegan(Array(bytes)) { parser.place }
}

private func ended(_ data: UnsafeMutableRawPointer?) {
    guard let parser = ExpatParser.of(data) else { return }
    parser.depth -= 1
    parser.events?.elementEnded()
}

private func textCame(_ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32) {
    ExpatParser.of(data)?.events?.textCame(UnsafeRawBufferPointer(start: text, count: Int(count)))
}

/// Windows-1251 is the one encoding of Russian files libexpat does not know by itself.
private func knowsEncoding(_ name: UnsafePointer<CChar>?, _ table: UnsafeMutablePointer<XML_Encoding>?) -> Int32 {
    guard let name, let table, String(cString: name).lowercased() == "windows-1251" else { return 0 }
    withUnsafeMutableBytes(of: &table.pointee.map) { map in
        let map = map.bindMemory(to: Int32.self)
        for byte in 0..<256 where byte < map.count { map[byte] = Int32(Windows1251.scalar(UInt8(byte)).value) }
    }
    return 1
}
