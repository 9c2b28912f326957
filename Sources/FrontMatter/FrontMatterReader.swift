import SiteModel

/// A content file taken apart: the front matter as a group and where the body stands.
package struct FrontMatterFile: Sendable {
    /// Nil when it could not be read at all; the problems say why.
    package let fields: Node?
    /// Byte range of the body in the file.
    package let body: Range<Int>

    package init(fields: Node?, body: Range<Int>) {
        self.fields = fields
        self.body = body
    }
}

/// Reads front matter and yaml files: the strict dialect of the project, not YAML.
///
/// A list or group may also be the placeholder: then its node is a scalar. Every mistake is reported once; a value
/// that cannot be read is left out and its key listed in `Node.unread`.
package enum FrontMatterReader {
    /// Bytes the front matter of a page may have, between its two `---`.
    package static let pageLimit = 64 * 1024
    /// Bytes a whole yaml file may have.
    package static let documentLimit = 1024 * 1024
    /// Lists and groups inside each other.
    package static let depthLimit = NodeReader.depthLimit
    /// Problems told of one file; then one that says there are more.
    package static let problemLimit = ProblemList.limit

    /// Reads a `.md` file: `---`, fields, `---`, body. The body is checked for encoding and control bytes as well.
    package static func readPage(_ file: SourceFile, shape: GroupShape) -> Diagnosed<FrontMatterFile> {
        var problems = ProblemList(file: file, problemClass: .content)
        let encoding = SourceEncoding.check(file)
        let fault = encoding.isEmpty ? nil : SourceEncoding.fault(in: file.bytes)
        if fault == .utf16 {
            let whole = file.bytes.startIndex..<file.bytes.endIndex
            return Diagnosed(FrontMatterFile(fields: nil, body: whole), problems: encoding)
        }
        let fences = Fences(of: file, problems: &problems)
        // Bytes that are no text make every further message about their line worthless.
        let isText = fault.map { $0.offset >= fences.fieldsEnd } ?? true
        guard let range = fences.fields, isText else {
            return Diagnosed(FrontMatterFile(fields: nil, body: fences.body), problems: encoding + problems.items)
        }
        ControlCharacters.checkDirection(in: range, of: file, into: &problems)
        var reader = NodeReader(bytes: file.bytes, range: range, fences: .end, problems: problems)
        let fields = reader.readTop(.group(shape))
        if fields == nil, reader.problems.items.isEmpty {
            reader.problems.add(at: range.upperBound, emptyFields)
        }
        let body = reader.bodyStart.map { $0..<file.bytes.count } ?? fences.body
        return Diagnosed(FrontMatterFile(fields: fields, body: body), problems: encoding + reader.problems.items)
    }

    /// Reads a whole `.yaml` file, whose top is a group or a list; problems get `problemClass`. A file without any
    /// line is an empty list where a list is wanted, an error where a group is.
    package static func readDocument(
        _ file: SourceFile, shape: Shape, problemClass: ProblemClass
    ) -> Diagnosed<Node?> {
        var problems = ProblemList(file: file, problemClass: problemClass)
        if file.bytes.count > documentLimit {
            problems.add(at: 0, tooLong)
            return Diagnosed(nil, problems: problems.items)
        }
        let encoding = SourceEncoding.check(file, problemClass: problemClass)
        guard encoding.isEmpty || SourceEncoding.fault(in: file.bytes) == nil else {
            return Diagnosed(nil, problems: encoding)
        }
        let range = (file.hasByteOrderMark ? 3 : 0)..<file.bytes.count
        ControlCharacters.checkDirection(in: range, of: file, into: &problems)
        var reader = NodeReader(bytes: file.bytes, range: range, fences: .mistake, problems: problems)
        var top = reader.readTop(shape)
        if top == nil, reader.problems.items.isEmpty {
            if case .list = shape {
                top = Node(content: .list([]), offset: range.lowerBound)
            } else {
                reader.problems.add(at: range.lowerBound, emptyDocument)
            }
        }
        return Diagnosed(top, problems: encoding + reader.problems.items)
    }

    private static func emptyFields(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-fence", place: place,
            message: Message(
                ru: "Между строками «---» нет ни одного поля", en: "There is no field between the lines “---”"),
            help: Message(
                ru: "Напишите между ними поля страницы, каждое на своей строке, например «Заголовок: Наши услуги».",
                en: "Write the fields of the page between them, each on its own line, such as “title: Our services”."))
    }

    private static func emptyDocument(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(ru: "В файле нет ни одного поля", en: "There is no field in this file"),
            help: Message(
                ru: "Напишите поля, каждое на своей строке: «ключ: значение».",
                en: "Write the fields, each on its own line: “key: value”."))
    }

    private static func tooLong(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-limit", place: place,
            message: Message(
                ru: "Файл длиннее 1 МБ, он не прочитан", en: "The file is longer than 1 MB and was not read"),
            help: Message(
                ru: "Проверьте, тот ли это файл; сократите его до 1 МБ.",
                en: "Check that this is the right file; shorten it to 1 MB."))
    }
}
