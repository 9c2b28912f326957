import Foundation
import SiteBuilding
import SiteModel

/// One run of the builder; with `-v` it tells on standard error what it was asked to do and how long that took.
struct SiteRun {
    let result: BuildResult

    init(_ site: SiteOptions, writes: Bool, reporting: ReportOptions) async {
        let options = site.buildOptions(writes: writes)
        let start = ContinuousClock.now
        result = await BuildSite(options, checks: AuditChecks.all).run()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        guard reporting.verbose else { return }
        let moment = options.now.formatted(.iso8601)
        let time = String(format: "%.2f", seconds)
        let message = Message(
            ru:
                "Источник: «\(options.source)». Сайт: «\(options.output)». Время сборки: \(moment). Потоков: \(options.jobs). "
                + "Файлов страниц сделано: \(result.madeFiles). Заняло: \(time.replacing(".", with: ",")) с.",
            en: "Source: “\(options.source)”. Site: “\(options.output)”. Moment: \(moment). Jobs: \(options.jobs). "
                + "Page files made: \(result.madeFiles). Took \(time) s.")
        Console.standardError.write((reporting.lang == .ru ? message.ru : message.en) + "\n")
    }
}
