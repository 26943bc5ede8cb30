extension Plan {
    /// Where each success measure is found, in their order: the words as an address, so that it lasts while they stay. Words
    /// that are used twice are told apart by their priority.
    public var measureAddresses: [String] {
        let slugs = successMeasures.map { Slug.make(from: $0.text) }
        let uses = Dictionary(slugs.map { ($0, 1) }, uniquingKeysWith: +)
        var register = AddressRegister()
        return zip(slugs, successMeasures).map { slug, measure in
            uses[slug] == 1 ? register.claim(slug) : register.claim("\(slug)-\(measure.priority ?? "plan")")
        }
    }
}
