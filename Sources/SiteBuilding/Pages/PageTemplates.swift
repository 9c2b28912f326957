import SiteModel
import Templating

/// The compiled templates of all pages; where one cannot be compiled, a skeleton lets the content still be judged.
struct PageTemplates: Sendable {
    private let compiled: [Key: Template]
    private let skeletons: [Key: Template]
    let problems: [Diagnostic]

    init(_ plan: PagePlan, records: RecordTable, roots site: ValueShape) {
        var compiled: [Key: Template] = [:]
        var skeletons: [Key: Template] = [:]
        var problems: [Diagnostic] = []
        var seen: Set<Key> = []
        let skeleton = Self.skeleton(number: plan.site.sources.files.count)
        for page in plan.pages where seen.insert(Self.key(page)).inserted {
            let roots = [("site", site), ("page", .record(page.shape)), ("words", .record(SiteWords.recordName))]
            if !plan.site.words.isRead {
                compiled[Self.key(page)] = nil
            } else if plan.site.templates.contains(page.template) {
                let template = plan.site.templates.compile(page.template, roots: roots, records: records)
                    .collect(into: &problems)
                compiled[Self.key(page)] = template
            } else {
                problems.append(
                    Self.missing(page.template, namedAt: page.templateOrigin.map(plan.site.sources.place(of:))))
            }
            if compiled[Self.key(page)] == nil {
                skeletons[Self.key(page)] = skeleton.compile("skeleton", roots: roots, records: records).value
            }
        }
        for unused in plan.unusedTemplates
        where plan.site.words.isRead && plan.site.templates.contains(unused.name) {
            let roots = [("site", site), ("page", .record(unused.shape)), ("words", .record(SiteWords.recordName))]
            problems += plan.site.templates.compile(unused.name, roots: roots, records: records).problems
        }
        self.compiled = compiled
        self.skeletons = skeletons
        self.problems = problems
    }

    func template(for page: PlannedPage) -> Template? { compiled[Self.key(page)] ?? skeletons[Self.key(page)] }

    private struct Key: Hashable {
        let template: String
        let shape: String
    }

    private static func key(_ page: PlannedPage) -> Key { Key(template: page.template, shape: page.shape) }

    /// Never published: it stands in for a broken template, so that mistakes of content are told in the same run.
    private static func skeleton(number: Int) -> TemplateLibrary {
        let text = """
            <!DOCTYPE html>
            <html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{{page.document-title}}</title></head>
            <body><a href="#main">К содержанию</a><main id="main"><h1>{{page.title}}</h1>
            {{page.body}}
            </main></body></html>
            """
        let file = TemplateFile(source: SourceFile(path: skeletonPath, text: text), number: number)
        return TemplateLibrary.read(["skeleton": file]).value
    }

    static let skeletonPath = "Templates/"
}

extension PageTemplates {
    /// A type that names no file is a mistake of configuration; a file every site needs, one of the templates.
    static func missing(_ template: String, namedAt place: SourcePlace?) -> Diagnostic {
        let path = "Templates/\(template).html"
        return Diagnostic(
            rule: "template-missing", problemClass: place == nil ? .templates : .configuration,
            place: place ?? SourcePlace(path: path, line: 1, column: 1),
            message: Message(ru: "нет шаблона \(path)", en: "there is no template \(path)"),
            help: Message(
                ru: "Верните файл или исправьте имя шаблона.", en: "Put the file back or mend the template's name."))
    }
}
