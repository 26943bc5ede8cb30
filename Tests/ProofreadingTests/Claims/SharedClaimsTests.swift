import Proofreading
import Testing

@Suite struct SharedClaimsTests {
    @Test func `most wrong claims are found and hardly a right one is flagged`() throws {
        guard let claims = try SharedClaim.all() else { return }
        let flagged = claims.filter { claim in
            Proofreader().read(claim.document).findings.contains { $0.severity != .advice }
        }
        let wrong = claims.filter { $0.label == "inconsistent" }
        let found = flagged.filter { $0.label == "inconsistent" }
        #expect(wrong.count > 10)
        #expect(found.count * 100 >= wrong.count * 85)
        #expect((flagged.count - found.count) * 100 <= (claims.count - wrong.count) * 3)
    }
}
