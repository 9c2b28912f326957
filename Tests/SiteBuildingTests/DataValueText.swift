import Templating

@testable import SiteBuilding

/// JSON as text, to be compared.
enum DataValueText {
    static func decimal(_ written: String) -> String? {
        DataValue.decimal(written).map { String(decoding: $0.json, as: UTF8.self) }
    }
}
