import SiteModel

/// How much a WCAG success criterion asks: A is the least one must do.
package enum Level: String, Sendable, Hashable, Comparable, CaseIterable {
    case a = "A"
    case aa = "AA"
    case aaa = "AAA"

    /// A before AA before AAA.
    package static func < (left: Level, right: Level) -> Bool { left.rawValue.count < right.rawValue.count }
}

/// A success criterion of WCAG 2.2.
package struct Criterion: Sendable, Hashable {
    /// As `1.1.1`.
    package let id: String
    package let level: Level
    package let name: Message

    /// The criterion with this number, nil when WCAG 2.2 has none such.
    package static func with(id: String) -> Criterion? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    fileprivate init(_ id: String, _ level: Level, _ ru: String, _ en: String) {
        self.id = id
        self.level = level
        name = Message(ru: ru, en: en)
    }
}

extension Criterion {
    /// Every criterion of levels A and AA, and those of AAA that a page's files can break.
    package static let all: [Criterion] = [
        Criterion("1.1.1", .a, "Нетекстовое содержание", "Non-text Content"),
        Criterion("1.2.1", .a, "Только звук и только видео (запись)", "Audio-only and Video-only (Prerecorded)"),
        Criterion("1.2.2", .a, "Субтитры (запись)", "Captions (Prerecorded)"),
        Criterion(
            "1.2.3", .a, "Тифлокомментарий или замена (запись)", "Audio Description or Media Alternative (Prerecorded)"),
        Criterion("1.2.4", .aa, "Субтитры (прямой эфир)", "Captions (Live)"),
        Criterion("1.2.5", .aa, "Тифлокомментарий (запись)", "Audio Description (Prerecorded)"),
        Criterion("1.2.8", .aaa, "Замена записи текстом", "Media Alternative (Prerecorded)"),
        Criterion("1.3.1", .a, "Информация и связи", "Info and Relationships"),
        Criterion("1.3.2", .a, "Осмысленный порядок", "Meaningful Sequence"),
        Criterion("1.3.3", .a, "Чувственные признаки", "Sensory Characteristics"),
        Criterion("1.3.4", .aa, "Ориентация экрана", "Orientation"),
        Criterion("1.3.5", .aa, "Назначение полей ввода", "Identify Input Purpose"),
        Criterion("1.4.1", .a, "Использование цвета", "Use of Color"),
        Criterion("1.4.2", .a, "Управление звуком", "Audio Control"),
        Criterion("1.4.3", .aa, "Контраст (минимум)", "Contrast (Minimum)"),
        Criterion("1.4.4", .aa, "Изменение размера текста", "Resize Text"),
        Criterion("1.4.5", .aa, "Изображения текста", "Images of Text"),
        Criterion("1.4.6", .aaa, "Контраст (повышенный)", "Contrast (Enhanced)"),
        Criterion("1.4.8", .aaa, "Вид текста", "Visual Presentation"),
        Criterion("1.4.9", .aaa, "Изображения текста (без исключений)", "Images of Text (No Exception)"),
        Criterion("1.4.10", .aa, "Перестроение страницы", "Reflow"),
        Criterion("1.4.11", .aa, "Контраст нетекстовых элементов", "Non-text Contrast"),
        Criterion("1.4.12", .aa, "Интервалы в тексте", "Text Spacing"),
        Criterion("1.4.13", .aa, "Содержание при наведении и фокусе", "Content on Hover or Focus"),
        Criterion("2.1.1", .a, "Клавиатура", "Keyboard"),
        Criterion("2.1.2", .a, "Без клавиатурной ловушки", "No Keyboard Trap"),
        Criterion("2.1.3", .aaa, "Клавиатура (без исключений)", "Keyboard (No Exception)"),
        Criterion("2.1.4", .a, "Клавиши быстрого доступа", "Character Key Shortcuts"),
        Criterion("2.2.1", .a, "Настройка времени", "Timing Adjustable"),
        Criterion("2.2.2", .a, "Пауза, остановка, скрытие", "Pause, Stop, Hide"),
        Criterion("2.2.4", .aaa, "Прерывания", "Interruptions"),
        Criterion("2.3.1", .a, "Не больше трёх вспышек", "Three Flashes or Below Threshold"),
        Criterion("2.3.3", .aaa, "Анимация от действий", "Animation from Interactions"),
        Criterion("2.4.1", .a, "Пропуск повторяющихся блоков", "Bypass Blocks"),
        Criterion("2.4.2", .a, "Заголовок страницы", "Page Titled"),
        Criterion("2.4.3", .a, "Порядок фокуса", "Focus Order"),
        Criterion("2.4.4", .a, "Цель ссылки (в контексте)", "Link Purpose (In Context)"),
        Criterion("2.4.5", .aa, "Несколько способов найти страницу", "Multiple Ways"),
        Criterion("2.4.6", .aa, "Заголовки и подписи", "Headings and Labels"),
        Criterion("2.4.7", .aa, "Видимый фокус", "Focus Visible"),
        Criterion("2.4.8", .aaa, "Местоположение", "Location"),
        Criterion("2.4.9", .aaa, "Цель ссылки (только ссылка)", "Link Purpose (Link Only)"),
        Criterion("2.4.10", .aaa, "Заголовки разделов", "Section Headings"),
        Criterion("2.4.11", .aa, "Фокус не закрыт (минимум)", "Focus Not Obscured (Minimum)"),
        Criterion("2.4.13", .aaa, "Вид фокуса", "Focus Appearance"),
        Criterion("2.5.1", .a, "Жесты", "Pointer Gestures"),
        Criterion("2.5.2", .a, "Отмена нажатия", "Pointer Cancellation"),
        Criterion("2.5.3", .a, "Подпись в имени", "Label in Name"),
        Criterion("2.5.4", .a, "Управление движением", "Motion Actuation"),
        Criterion("2.5.5", .aaa, "Размер цели (повышенный)", "Target Size (Enhanced)"),
        Criterion("2.5.7", .aa, "Перетаскивание", "Dragging Movements"),
        Criterion("2.5.8", .aa, "Размер цели (минимум)", "Target Size (Minimum)"),
        Criterion("3.1.1", .a, "Язык страницы", "Language of Page"),
        Criterion("3.1.2", .aa, "Язык частей", "Language of Parts"),
        Criterion("3.1.3", .aaa, "Необычные слова", "Unusual Words"),
        Criterion("3.1.4", .aaa, "Сокращения", "Abbreviations"),
        Criterion("3.1.5", .aaa, "Уровень чтения", "Reading Level"),
        Criterion("3.2.1", .a, "При фокусе", "On Focus"),
        Criterion("3.2.2", .a, "При вводе", "On Input"),
        Criterion("3.2.3", .aa, "Единообразная навигация", "Consistent Navigation"),
        Criterion("3.2.4", .aa, "Единообразные названия", "Consistent Identification"),
        Criterion("3.2.5", .aaa, "Изменение по запросу", "Change on Request"),
        Criterion("3.2.6", .a, "Единообразная помощь", "Consistent Help"),
        Criterion("3.3.1", .a, "Указание ошибки", "Error Identification"),
        Criterion("3.3.2", .a, "Подписи и указания", "Labels or Instructions"),
        Criterion("3.3.3", .aa, "Подсказка при ошибке", "Error Suggestion"),
        Criterion("3.3.4", .aa, "Защита от ошибок", "Error Prevention (Legal, Financial, Data)"),
        Criterion("3.3.7", .a, "Без повторного ввода", "Redundant Entry"),
        Criterion("3.3.8", .aa, "Доступный вход (минимум)", "Accessible Authentication (Minimum)"),
        Criterion("4.1.2", .a, "Имя, роль, значение", "Name, Role, Value"),
        Criterion("4.1.3", .aa, "Сообщения о состоянии", "Status Messages"),
    ]
}
