import SiteModel

/// Looks into the files that are copied as they are: each is what its name says, runs nothing and betrays no place.
enum CopiedFiles {
    /// Problems of all of them, in the order of their paths.
    static func problems(
        _ copies: [(path: String, byteCount: Int)], root: String, _ parallel: Parallel
    ) async -> [Diagnostic] {
        let reader = FolderReader(root: root)
        let found = await parallel.map(copies) { copy -> [Diagnostic] in
            guard let form = FileForm(ofPath: copy.path) else { return [] }
            do throws(DiskError) {
                let file = try reader.read(copy.path, first: form.isWholeNeeded ? .max : FileForm.headBytes)
                return problem(of: file, form).map { [$0] } ?? []
            } catch {
                return [error.problem]
            }
        }
        return found.flatMap(\.self)
    }

    static func problem(of file: SourceFile, _ form: FileForm) -> Diagnostic? {
        guard form.fits(file.bytes) else { return wrongForm(file.path, form.ending) }
        switch form.ending {
        case "svg": return SVGFault(in: file.bytes).map { active(file.path, $0) }
        case "png", "jpg", "jpeg", "gif", "webp":
            guard let size = ImageSize.read(file.bytes) else { return wrongForm(file.path, form.ending) }
            if size.width > pixels / size.height { return tooManyPixels(file.path, size) }
            return PhotoPlace.isTold(in: file.bytes) ? located(file.path) : nil
        default: return nil
        }
    }

    /// Pixels of a picture: a telephone unpacks each into four bytes.
    static let pixels = 40_000_000
}

extension CopiedFiles {
    private static func problem(_ rule: String, _ path: String, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(
            rule: rule, place: SourcePlace(path: path, line: 1, column: 1), message: message, help: help)
    }

    private static func wrongForm(_ path: String, _ ending: String) -> Diagnostic {
        problem(
            "file-form", path,
            Message(
                ru: "внутри не \(ending), хотя имя кончается так, или файл обрезан",
                en: "this is no \(ending), though its name ends so, or it is cut short"),
            Message(
                ru: "Откройте файл в программе, где его делали, и сохраните заново в нужном виде.",
                en: "Open the file where it was made and save it again in the right form."))
    }

    private static func active(_ path: String, _ fault: SVGFault) -> Diagnostic {
        problem(
            "svg-active", path,
            Message(
                ru: "рисунок не только рисует: в нём есть «\(fault.what)»",
                en: "the drawing does more than draw: it holds “\(fault.what)”"),
            Message(
                ru: "Сохраните рисунок как простой SVG без программ, ссылок наружу и DOCTYPE или возьмите PNG.",
                en: "Save it as plain SVG without scripts, outer references and DOCTYPE, or take a PNG."))
    }

    private static func tooManyPixels(_ path: String, _ size: (width: Int, height: Int)) -> Diagnostic {
        problem(
            "image-pixels", path,
            Message(
                ru: "картинка \(size.width)×\(size.height) точек, а бывает не больше 40 миллионов точек",
                en: "the picture has \(size.width)×\(size.height) pixels; 40 million at most"),
            Message(
                ru: "Уменьшите её: для страницы хватает 1600 точек в ширину.",
                en: "Scale it down: 1600 pixels across do."))
    }

    private static func located(_ path: String) -> Diagnostic {
        problem(
            "image-location", path,
            Message(
                ru: "в фотографии записано место съёмки", en: "the photograph tells where it was taken"),
            Message(
                ru: "Удалите эти сведения: в Windows – «Свойства», «Подробно», «Удаление свойств и личной информации».",
                en: "Remove it: in Windows by Properties, Details, Remove Properties and Personal Information."))
    }
}
