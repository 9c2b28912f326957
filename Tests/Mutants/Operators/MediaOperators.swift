/// Faults of sound, films and embedded pages.
enum MediaOperators {
    static let all = [
        ImageOperators.inserting(
            "sound-by-itself", "<audio src=\"gimn.mp3\" autoplay></audio>", caughtBy: ["media-alternative"],
            act: ["80f0bf", "4c31df", "aaa1bf"]),
        ImageOperators.inserting(
            "film-without-captions", "<video src=\"film.mp4\" controls></video>", caughtBy: ["media-alternative"]),
        ImageOperators.inserting(
            "nameless-frame", "<iframe src=\"https://portal.example/karta\"></iframe>", caughtBy: ["frame-title"],
            act: ["cae760"]),
        ImageOperators.inserting(
            "blinking", "<p><blink>Срочно</blink></p>", caughtBy: ["moving-content"]),
    ]
}
