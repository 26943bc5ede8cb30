extension Member.Kind {
    /// The role that a membership list's own words name ("Responsible authority", "co-operating bodies"), nil for other words.
    public init?(printed: String) {
        let words = Set(Wording.words(printed))
        if words.contains("responsible") {
            self = .responsible
        } else if words.contains("operating") || words.contains("cooperating") {
            self = .cooperating
        } else if words.contains("provider") || words.contains("providers") || words.contains("commissioned") {
            self = .provider
        } else if words.contains("participating") || words.contains("invited") || words.contains("invitee") {
            self = .participating
        } else {
            return nil
        }
    }
}
