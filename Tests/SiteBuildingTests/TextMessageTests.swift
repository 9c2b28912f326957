import Testing

@testable import SiteBuilding

/// How many parts a text message is sent in.
@Suite struct TextMessageTests {
    @Test(arguments: [
        (String(repeating: "я", count: 70), 1), (String(repeating: "я", count: 71), 2),
        (String(repeating: "я", count: 134), 2), (String(repeating: "я", count: 135), 3),
        (String(repeating: "a", count: 160), 1), (String(repeating: "a", count: 161), 2),
        (String(repeating: "a", count: 306), 2), (String(repeating: "a", count: 307), 3), ("", 1),
        // Signs of the extension table take two septets, and are not divided between parts.
        (String(repeating: "€", count: 80), 1), (String(repeating: "€", count: 81), 2),
        (String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 7), 2),
        (String(repeating: "€", count: 152), 2), (String(repeating: "€", count: 153), 3),
        // One Russian letter makes all of them wide; a sign outside the basic plane takes two places together.
        (String(repeating: "a", count: 70) + "я", 2), (String(repeating: "🙂", count: 35), 1),
        (String(repeating: "🙂", count: 36), 2), (String(repeating: "🙂", count: 66), 2),
        (String(repeating: "🙂", count: 67), 3),
    ])
    func countsTheParts(text: String, segments: Int) {
        #expect(TextMessage(text: text).segments == segments)
    }

    @Test func knowsWhatIsPlain() {
        #expect(TextMessage(text: "Hello [world]").isPlain)
        #expect(!TextMessage(text: "Привет").isPlain && !TextMessage(text: "…").isPlain)
    }
}
