/// A count that a document prints, or that follows from what it prints.
public struct PublishedFact: Hashable, Sendable {
    /// What a reader sees of it.
    public enum Standing: Hashable, Sendable {
        /// In this document, which can withhold it.
        case printed
        /// In a document that is out: nothing can withhold it any more.
        case alreadyPublic
        /// In something that is out, as its rule prints it: rounded where it rounds.
        case alreadyPrinted
        /// In something that is out, where it was withheld: small by its rule, or beside a small one.
        case alreadyWithheld
        /// Nowhere: it is here because printed figures add up to it, or it is part of one. A small one is protected too.
        case notPrinted
        /// Nowhere, and it is of nothing by itself: what a total has beyond its parts. It needs no protection, but tells that
        /// the parts are no more than the total.
        case rest
    }

    /// Equal names are one fact.
    public let name: FactName
    /// Unrounded, 0 or more.
    public let value: Int
    /// By which it is withheld and rounded.
    public let rule: DisclosureRounding
    /// Printed, if nothing else is said.
    public let standing: Standing

    /// Nothing is checked before `DisclosureGate`.
    public init(
        _ name: FactName, _ value: Int, rule: DisclosureRounding = .underFive, standing: Standing = .printed
    ) {
        (self.name, self.value, self.rule, self.standing) = (name, value, rule, standing)
    }

    /// Two tables' word on one fact: what is out stays out, what one prints is printed, and the rule that hides more counts
    /// holds for both.
    func merged(with other: PublishedFact) -> PublishedFact {
        let standings: [Standing] = [.alreadyPublic, .alreadyPrinted, .alreadyWithheld, .printed, .notPrinted, .rest]
        let rules = [rule, other.rule]
        return PublishedFact(
            name, value, rule: rules.max { $0.firstShown < $1.firstShown } ?? rule,
            standing: standings.first { $0 == standing || $0 == other.standing } ?? standing)
    }
}
