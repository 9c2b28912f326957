import Testing

/// Every class of bad input: its exit code, its message at its place, its cost, and the published site untouched.
@Suite(.serialized) struct BadInputTests {
    @Test(arguments: BadInput.frontMatter) func refusesFields(input: BadInput) throws { try input.check() }

    @Test(arguments: BadInput.markdown) func refusesTexts(input: BadInput) throws { try input.check() }

    @Test(arguments: BadInput.paths) func refusesNamesAndFiles(input: BadInput) throws { try input.check() }

    @Test(arguments: BadInput.templates) func refusesTemplates(input: BadInput) throws { try input.check() }

    @Test(arguments: BadInput.configuration) func refusesConfiguration(input: BadInput) throws { try input.check() }

    @Test(arguments: BadInput.good) func takesWhatOnlyLooksOdd(input: BadInput) throws { try input.check() }
}
