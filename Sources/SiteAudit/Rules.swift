/// Every rule of the auditor, in the order in which they are listed.
package enum Rules {
    /// One line for each rule.
    package static let all: [Rule] = [
        PageTitle.rule,
        PageLanguage.rule,
        PartsLanguage.rule,
        Viewport.rule,
        SkipLink.rule,
        Landmarks.rule,
        ContentInLandmarks.rule,
        ListStructure.rule,
        Tabindex.rule,
        UniqueIds.rule,
        OneH1.rule,
        HeadingOrder.rule,
        FakeHeading.rule,
        ImageAlternative.rule,
        AlternativeFileName.rule,
        ImageTextRepeat.rule,
        LinkName.rule,
        LinkText.rule,
        SameTextLinks.rule,
        DocumentLink.rule,
        NewWindow.rule,
        FragmentTarget.rule,
        TableCaption.rule,
        TableHeaders.rule,
        ControlLabel.rule,
        ButtonName.rule,
        GroupLabel.rule,
        FrameTitle.rule,
        MediaAlternative.rule,
        MovingContent.rule,
        Capitals.rule,
        SpacedLetters.rule,
        MixedAlphabet.rule,
        PhoneWrap.rule,
        PositionWords.rule,
        TokenContrast.rule,
        FocusStyle.rule,
        TextResize.rule,
        ImportantColour.rule,
        Motion.rule,
    ]

    /// The rule with this id.
    package static func with(id: String) -> Rule? { all.first { $0.id == id } }
}
