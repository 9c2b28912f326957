import Foundation
import SiteModel

/// A fault of the disk or of the output folder: exit code 5, the published site stays.
package struct DiskError: Error, Sendable {
    package let problem: Diagnostic
    /// The system's number of the fault; 0 when it is none of a system call.
    var code: Int32 = 0

    /// A failed system call on `path`, with the system's own word for it.
    static func failed(_ action: Message, path: String, code: Int32) -> DiskError {
        let reason = String(cString: strerror(code))
        return DiskError(
            problem: Diagnostic(
                rule: "disk", problemClass: .disk, place: SourcePlace(path: path, line: 1, column: 1),
                message: Message(ru: "\(action.ru): \(Self.reason(code))", en: "\(action.en): \(reason)"),
                help: Message(
                    ru: "Проверьте, что путь верен, на диске есть место и папка доступна для чтения и записи.",
                    en: "Check that the path is right, the disk has room and the folder can be read and written.")),
            code: code)
    }

    /// Another build is writing the same site.
    static func busy(_ path: String) -> DiskError {
        DiskError(
            problem: Diagnostic(
                rule: "output-busy", problemClass: .disk, place: SourcePlace(path: path, line: 1, column: 1),
                message: Message(
                    ru: "этот сайт сейчас строит другой запуск Пандуса",
                    en: "another run of Pandus is building this site"),
                help: Message(
                    ru: "Дождитесь, пока он закончит, и запустите снова.", en: "Wait until it ends and run again.")))
    }

    /// The output cannot change places with another folder.
    static func exchangeRefused(_ path: String) -> DiskError {
        DiskError(
            problem: Diagnostic(
                rule: "output-exchange", problemClass: .disk, place: SourcePlace(path: path, line: 1, column: 1),
                message: Message(
                    ru: "папку «\(path)» нельзя подменить целиком: это отдельный диск, или диск так не умеет",
                    en:
                        "the folder “\(path)” cannot be exchanged whole: it is a disk of its own, or its disk cannot do it"
                ),
                help: Message(
                    ru: "Укажите ключом --output папку внутри этого диска или добавьте ключ --in-place: "
                        + "тогда файлы меняются по одному.",
                    en:
                        "Name a folder inside that disk with --output, or add --in-place: files are then replaced one by one."
                )))
    }

    /// There is nothing to go back to.
    static func noFormerRelease(_ path: String, isBroken: Bool) -> DiskError {
        DiskError(
            problem: Diagnostic(
                rule: "rollback-none", problemClass: .disk, place: SourcePlace(path: path, line: 1, column: 1),
                message: isBroken
                    ? Message(
                        ru: "прежний выпуск неполон или его меняли: вернуть его нельзя",
                        en: "the former release is not whole or somebody changed it: it cannot come back")
                    : Message(ru: "прежнего выпуска нет", en: "there is no former release"),
                help: Message(
                    ru: "Сайт остался как был. Верните прежние тексты в Content и постройте сайт снова.",
                    en: "The site stays as it was. Restore the former texts in Content and build again.")))
    }

    /// The system's reason in Russian, for the faults an editor can meet.
    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "нет такого файла или папки"
        case EACCES, EPERM: "нет прав"
        case ENOSPC, EDQUOT: "на диске нет места"
        case EROFS: "диск открыт только для чтения"
        case ENOTDIR: "это не папка"
        case EISDIR: "это папка"
        case EBUSY: "папка занята системой"
        case EXDEV: "это другой диск"
        case EEXIST: "такое имя уже есть"
        case EIO: "ошибка диска"
        case EMFILE, ENFILE: "открыто слишком много файлов"
        default: String(cString: strerror(code))
        }
    }

    /// The folder holds something that is not a site of ours.
    static func foreignOutput(_ path: String) -> DiskError {
        DiskError(
            problem: Diagnostic(
                rule: "output-foreign", problemClass: .disk, place: SourcePlace(path: path, line: 1, column: 1),
                message: Message(
                    ru: "папка «\(path)» занята чужими файлами: в ней нет пометки Пандуса",
                    en: "the folder “\(path)” holds foreign files: it has no mark of Pandus"),
                help: Message(
                    ru:
                        "Укажите другую папку ключом --output или уберите из этой всё лишнее. Пандус ничего в ней не тронул.",
                    en: "Name another folder with --output or empty this one. Pandus has touched nothing in it.")))
    }
}
