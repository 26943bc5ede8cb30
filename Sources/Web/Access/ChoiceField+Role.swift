import CommunitySafety

extension ChoiceField {
    static func role(_ value: String) -> ChoiceField {
        ChoiceField(
            name: "role", label: "Role", options: Role.allCases.map { ($0.rawValue, $0.words.asSentence) }, value: value
        )
    }
}
