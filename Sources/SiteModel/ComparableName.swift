import Foundation

extension String {
    /// The scalars of the text in composed form (NFC), so that й typed as и + breve is й.
    package var precomposedScalars: String.UnicodeScalarView {
        // ASCII needs no look at the tables.
        utf8.allSatisfy { $0 < 0x80 } ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// The form in which keys, labels and tag names are compared: composed, lower case, ё as е, single spaces.
    package var comparableName: String {
        let composed = String(precomposedScalars).lowercased().replacing("ё", with: "е")
        return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
