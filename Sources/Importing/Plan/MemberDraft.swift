import CommunitySafety
import Proofreading

/// A member as read, before its other names are known.
struct MemberDraft {
    var text: MemberText
    /// The role that the list itself gives.
    var kind: Member.Kind?
    var place: Place

    var name: String { text.name }

    /// The member with the names found for it.
    func member(aliases: [String]) -> Member {
        Member(name: name, aliases: aliases, kind: kind ?? BodyKind.role(of: name), contacts: text.contacts)
    }
}
