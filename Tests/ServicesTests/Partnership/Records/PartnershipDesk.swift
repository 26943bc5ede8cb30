import CommunitySafety
import Storage

@testable import Services

/// A partnership with two agencies, a post of each, holders and contacts.
struct PartnershipDesk {
    let context: ServiceContext
    let police: String
    let fire: String
    let sergeant: String
    let manager: String

    static let policeLead = ServiceDesk.party(.partnerLead, agency: "Police")
    /// Words that nobody may find without the right to read contacts.
    static let planted = ["Zephyrine Quillby", "07700 900123"]

    init() async throws {
        context = try await ServiceDesk.context()
        let keep = KeepPartnership(context)
        police = try await keep.save(
            .agency, [.name: "Merrow Police", .shortNames: "Police", .agencyKind: "responsible"], as: .operator)
        fire = try await keep.save(.agency, [.name: "Merrow Fire", .agencyKind: "responsible"], as: .operator)
        sergeant = try await keep.save(
            .post, [.name: "Sergeant", .agency: police, .answersFor: "agency"], as: .operator)
        manager = try await keep.save(.post, [.name: "Manager", .agency: fire], as: .operator)
    }

    /// A private holder and a private contact of a post, in planted words.
    @discardableResult
    func plant(_ post: String) async throws -> (holding: String, contact: String) {
        let keep = KeepPartnership(context)
        let holding = try await keep.save(
            .holding, [.post: post, .person: Self.planted[0]], as: .operator)
        let subject = PartnershipReference(.post, post).text
        let contact = try await keep.save(
            .contact, [.subject: subject, .contactKind: "telephone", .value: Self.planted[1]], as: .operator)
        return (holding, contact)
    }
}
