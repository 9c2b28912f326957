import Testing

/// The shape tests read Swift rightly: what stands in comments and texts is no code.
@Suite struct ShapeSourceTests {
    @Test(arguments: [
        "// try! x", "/* try! /* nested */ try! */", #"let a = "try! b""#, #"let a = "\(b(")")) try!""#,
        ##"let a = #"say "try!" \"#"##, "let a = \"\"\"\n try! \"quoted\"\n \"\"\"", "retry!(x)", "x.try!(y)",
        "func try!() {}",
    ])
    func hidesWhatIsNoUse(code: String) {
        #expect(!ShapeSource(path: "Sources/A/B.swift", text: code).says("try!"))
    }

    @Test(arguments: [
        "try! x", #"f("a", try! x)"#, "/* a */ try! x", #"let a = "\(b)"; try! x"#,
        "let a = \"\"\"\n\"\n\"\"\"\ntry! x",
        ##"let a = #"\"#; try! x"##, "let a = \"\\\\\"; try! x",
    ])
    func seesWhatIsCode(code: String) {
        #expect(ShapeSource(path: "Sources/A/B.swift", text: code).says("try!"))
    }

    @Test func seesEveryFormOfImport() {
        let text = "import A\n@testable import B\npackage import C\n  import struct D.E\n// import F\n"
        #expect(ShapeSource(path: "Sources/A/B.swift", text: text).imports == ["A", "B", "C", "D"])
    }
}
