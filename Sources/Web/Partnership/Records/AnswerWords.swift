import CommunitySafety

/// Who answers for what a party leads, in a sentence.
struct AnswerWords {
    let answer: PartyAnswer
    let register: PartnershipRegister

    init(_ answer: PartyAnswer, _ register: PartnershipRegister) {
        self.answer = answer
        self.register = register
    }

    var sentence: String {
        if answer.gaps.contains(.unresolved) {
            return "It isn’t known yet whom these words mean, so nobody can be asked."
        }
        return [who, agency, missing].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var who: String {
        guard let post = answer.post.map({ register.name(of: $0) }) else { return "" }
        if answer.gaps.contains(.holder) { return "\(post) would be asked." }
        return answer.person.map { "\($0), \(post), is asked." } ?? "\(post) is asked."
    }

    private var agency: String {
        guard let agency = answer.agency.map({ register.name(of: $0) }) else { return "" }
        guard let now = answer.successor.map({ register.name(of: $0) }) else { return "\(agency) is accountable." }
        return "\(agency), whose work \(now) does now, is accountable."
    }

    private var missing: String {
        let gaps = answer.gaps.compactMap { gap -> String? in
            switch gap {
            case .unresolved: nil
            case .ended: "it has ended or was removed"
            case .agency: "no agency is accountable"
            case .post: answer.party?.kind == .group ? "its chair’s post isn’t recorded" : "no post answers for it"
            case .holder: "nobody holds the post"
            }
        }
        return gaps.isEmpty ? "" : "What is missing: \(gaps.joined(separator: "; "))."
    }
}
