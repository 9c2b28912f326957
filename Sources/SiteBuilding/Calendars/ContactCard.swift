/// Contacts that a phone can keep (vCard): version 4.0 (RFC 6350), and 3.0 (RFC 2426) for older phones.
struct ContactCard: Sendable {
    let name: String
    let organisation: String
    /// As people write them, with their `tel:` and `mailto:` addresses.
    let contacts: [(text: String, href: String)]
    /// Nil while it is not known.
    let address: String?
    let page: String
    let note: String

    var bytes: [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN:VCARD")
        lines.add("VERSION:4.0")
        lines.add("KIND:org")
        lines.add("FN", text: name)
        lines.add("ORG", text: organisation)
        for contact in contacts {
            lines.add(Self.isPhone(contact) ? "TEL;VALUE=uri:\(contact.href)" : "EMAIL:\(contact.text)")
        }
        if let address {
            lines.add("ADR;LABEL=\"\(Self.parameter(address))\":;;\(ContentLines.escaped(address));;;;")
        }
        writeEnd(to: &lines)
        return lines.bytes
    }

    /// The same for phones that know only the older version.
    var olderBytes: [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN:VCARD")
        lines.add("VERSION:3.0")
        lines.add("FN", text: name)
        lines.add("N:\(ContentLines.escaped(name));;;;")
        lines.add("ORG", text: organisation)
        for contact in contacts {
            let number = String(contact.href.dropFirst("tel:".count)).replacing(";ext=", with: ",")
            lines.add(
                Self.isPhone(contact)
                    ? "TEL;TYPE=WORK,VOICE:\(ContentLines.escaped(number))" : "EMAIL;TYPE=INTERNET:\(contact.text)")
        }
        if let address {
            lines.add("ADR;TYPE=WORK:;;\(ContentLines.escaped(address));;;;")
            lines.add("LABEL;TYPE=WORK", text: address)
        }
        writeEnd(to: &lines)
        return lines.bytes
    }

    private func writeEnd(to lines: inout ContentLines) {
        lines.add("URL:" + page)
        if !note.isEmpty { lines.add("NOTE", text: note) }
        lines.add("END:VCARD")
    }

    private static func isPhone(_ contact: (text: String, href: String)) -> Bool { contact.href.hasPrefix("tel:") }

    /// The value of a parameter in quotes (RFC 6868): no quote and no end of line stands in it as itself.
    private static func parameter(_ text: String) -> String {
        text.replacing("^", with: "^^").replacing("\"", with: "^'").replacing("\n", with: "^n")
    }
}
