import SiteModel

/// Finds what the names of a template stand for.
extension TemplateCompiler {
    /// The value of a path; nil when that was reported, or its beginning was wrong before.
    mutating func resolve(_ path: PathName) -> Binding? {
        guard let (binding, _) = resolve(path, path.parts[...], passesOptional: false), !binding.isUnknown else {
            return nil
        }
        return binding
    }

    /// The question of an `{{#if}}`; what its branch may rely on is added to `facts`.
    mutating func resolveTest(_ path: PathName) -> (place: ValuePlace, test: Test)? {
        let asksKnown = asksKnown(path)
        let parts = asksKnown ? path.parts.dropLast() : path.parts[...]
        guard let (binding, proved) = resolve(path, parts, passesOptional: true), !binding.isUnknown else {
            return nil
        }
        if asksKnown, !binding.canLack, !binding.isArgument {
            report(Self.alwaysKnown(path, in: file))
            return nil
        }
        facts += proved
        if binding.shape == .flag, !asksKnown { return (binding.place, .flag) }
        facts.append(Fact(place: binding.place, isKnown: asksKnown))
        return (binding.place, asksKnown ? .known : .present)
    }

    /// Whether a path ends with `.known` and this is the question, not the name of a field.
    private func asksKnown(_ path: PathName) -> Bool {
        guard path.parts.count > 1, path.parts.last == "known" else { return false }
        var binding = calls.last?.scope.binding(of: path.first)
        for part in path.parts.dropFirst() { binding = binding?.field(part, in: records) }
        return binding == nil
    }

    /// Goes down the names; with `passesOptional`, missing groups on the way are a “no” and proved for the branch.
    private mutating func resolve(
        _ path: PathName, _ parts: ArraySlice<String>, passesOptional: Bool
    ) -> (Binding, proved: [Fact])? {
        guard let call = calls.last, let first = parts.first else { return nil }
        guard var binding = call.scope.binding(of: first)?.narrowed(by: facts) else {
            report(Self.unknownName(path, known: call.scope.known, in: file, calledAt: call.entry))
            return nil
        }
        var proved: [Fact] = []
        var offset = path.offset + first.utf8.count + 1
        for part in parts.dropFirst() where !binding.isUnknown {
            if binding.isOptional {
                guard passesOptional else {
                    report(Self.optionalGroup(path, before: offset, in: file))
                    return nil
                }
                proved.append(Fact(place: binding.place, isKnown: false))
            }
            guard let field = binding.field(part, in: records) else {
                let known = binding.fieldNames(in: records)
                report(Self.unknownField(part, at: offset, of: binding.shape, path, known: known, in: file))
                return nil
            }
            binding = field.narrowed(by: facts)
            offset += part.utf8.count + 1
        }
        return (binding, proved)
    }

    /// The file being compiled.
    var file: TemplateFile {
        calls.last?.template.file ?? TemplateFile(source: SourceFile(path: "", bytes: []), number: 0)
    }
}

extension TemplateCompiler {
    private static func unknownName(
        _ path: PathName, known: [String], in file: TemplateFile, calledAt entry: Entry?
    ) -> Diagnostic {
        let notes = entry.flatMap { entry in
            entry.isPartial
                ? Diagnostic.Note(
                    place: entry.file.source.place(at: entry.offset),
                    message: Message(
                        ru: "Часть вставлена здесь; чтобы передать имя, напишите \(path.first)=….",
                        en: "The partial is used here; to hand it the name, write \(path.first)=…."))
                : nil
        }
        return file.problem(
            "template-name-unknown", at: path.offset,
            Message(ru: "Имени «\(path.first)» здесь нет.", en: "There is no name “\(path.first)” here."),
            help: suggestion(for: path.first, among: known), notes: notes.map { [$0] } ?? [])
    }

    private static func unknownField(
        _ name: String, at offset: Int, of shape: ValueShape, _ path: PathName, known: [String],
        in file: TemplateFile
    ) -> Diagnostic {
        let help: Message
        if shape.isList {
            help = Message(
                ru: "Это список: пройдите по нему, {{#each … as имя}}{{имя.\(name)}}{{/each}}.",
                en: "This is a list: go through it, {{#each … as name}}{{name.\(name)}}{{/each}}.")
        } else if name == "known" {
            help = Message(
                ru: "«.known» пишется только в {{#if …}}, последним.",
                en: "“.known” is written only in {{#if …}}, as the last name.")
        } else if known.isEmpty {
            help = Message(
                ru: "У этого значения (\(shape.words)) нет полей: уберите «.\(name)».",
                en: "This value has no fields: remove “.\(name)”.")
        } else {
            help = suggestion(for: name, among: known)
        }
        return file.problem(
            "template-name-unknown", at: offset,
            Message(
                ru: "Поля «\(name)» нет: «\(path.text)».", en: "There is no field “\(name)”: “\(path.text)”."),
            help: help)
    }

    private static func optionalGroup(_ path: PathName, before offset: Int, in file: TemplateFile) -> Diagnostic {
        let group = String(decoding: path.text.utf8.prefix(offset - path.offset - 1), as: UTF8.self)
        return file.problem(
            "template-optional", at: path.offset,
            Message(
                ru: "«\(group)» может не быть, а «\(path.text)» берётся без проверки.",
                en: "“\(group)” may be missing, and “\(path.text)” is used without asking."),
            help: Message(
                ru: "Поставьте вокруг {{#if \(group)}}…{{/if}}.", en: "Put {{#if \(group)}}…{{/if}} around it."))
    }

    private static func alwaysKnown(_ path: PathName, in file: TemplateFile) -> Diagnostic {
        let name = path.parts.dropLast().joined(separator: ".")
        return file.problem(
            "template-optional", at: path.offset,
            Message(
                ru: "«\(name)» известно всегда: спрашивать «.known» незачем.",
                en: "“\(name)” is always known: “.known” asks nothing."),
            help: Message(
                ru: "Удалите условие или спросите {{#if \(name)}}.",
                en: "Delete the condition, or ask {{#if \(name)}}."))
    }
}
