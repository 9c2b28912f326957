import CQrencode
import SiteModel
import Templating

/// An address as a QR code (ISO/IEC 18004), level M, drawn as one path of an SVG.
struct QRCode: Sendable, Equatable {
    /// Light modules on each side, without which readers do not find the code (ISO/IEC 18004, section 6.3.8).
    static let quietZone = 4

    /// What a template that shows a code holds.
    static let mention = Array("page.qr".utf8)

    /// Modules of a side with the quiet zone: the width of the view box.
    let size: Int
    /// The dark modules: a rectangle for each run in a row.
    let path: String

    /// Nil for a text that no code can hold: more than 2,331 bytes at this level.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let made = bytes.withUnsafeBufferPointer { buffer in
            QRcode_encodeData(Int32(clamping: buffer.count), buffer.baseAddress, 0, QR_ECLEVEL_M)
        }
        guard !bytes.isEmpty, let code = made else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let modules = code.pointee.data else { return nil }
        let dark = UnsafeBufferPointer(start: modules, count: width * width).map { $0 & 1 == 1 }
        size = width + 2 * Self.quietZone
        path = Self.path(of: dark, width: width)
    }

    private static func path(of dark: [Bool], width: Int) -> String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let start = column
                while column < width, dark[row * width + column] { column += 1 }
                if column > start {
                    path += "M\(start + quietZone) \(row + quietZone)h\(column - start)v1h-\(column - start)z"
                } else {
                    column += 1
                }
            }
        }
        return path
    }

    /// What templates see: `size` and `path`.
    static let record = RecordShape(
        name: "qr", fields: [ValueField("size", .number), ValueField("path", .text), ValueField("address", .text)])

    /// The record of the code of an address.
    static func value(of address: String) -> Value {
        guard let code = QRCode(address) else { return .missing }
        return .record(
            Record([.number(NumberValue(code.size)), .text(TextValue(code.path)), .text(TextValue(address))]))
    }
}
