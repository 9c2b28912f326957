/// Every kind of fault the suite plants.
enum Operators {
    static let all: [MutationOperator] =
        PageOperators.all + LanguageOperators.all + HeadingOperators.all + LinkOperators.all + ImageOperators.all
        + FormOperators.all + TableOperators.all + ListOperators.all + LandmarkOperators.all + ARIAOperators.all
        + FocusOperators.all + TextOperators.all + StyleOperators.all + MediaOperators.all
}
