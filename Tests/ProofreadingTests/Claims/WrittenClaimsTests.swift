import Proofreading
import Testing

@Suite struct WrittenClaimsTests {
    private func alarms(_ text: String) -> [Finding] {
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: SourceText(text))])
        return Proofreader().read(document).findings.filter { $0.severity != .advice }
    }

    @Test func `nineteen in twenty of the wrong claims are found`() {
        let wrong = WrittenClaim.all.filter { $0.label == .wrong }
        let missed = wrong.filter { alarms($0.text).isEmpty }
        #expect(wrong.count > 200)
        #expect(missed.count * 20 <= wrong.count, "missed: \(missed.map(\.text))")
    }

    @Test(arguments: WrittenClaim.all.filter { $0.label != .wrong })
    func `a right or open claim raises no alarm`(claim: WrittenClaim) {
        #expect(alarms(claim.text).map(\.message) == [])
    }

    @Test(arguments: WrittenClaim.all.filter { $0.label == .wrong })
    func `one wrong number gives one finding`(claim: WrittenClaim) {
        #expect(alarms(claim.text).count <= 1)
    }
}
