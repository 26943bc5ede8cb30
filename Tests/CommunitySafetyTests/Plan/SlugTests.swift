import CommunitySafety
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Drug Misuse and County Lines", "drug-misuse-and-county-lines"),
        ("Stalking & Harassment", "stalking-and-harassment"),
        ("Trosedd casineb / Hate crime", "trosedd-casineb-hate-crime"), ("Diogelwch y tŷ", "diogelwch-y-ty"),
        ("—", "part"),
    ])
    func `a slug is made of plain words`(name: String, slug: String) {
        #expect(Slug.make(from: name) == slug)
    }

    @Test func `a long name is cut between words`() {
        #expect(Slug.make(from: "one two three four", limit: 12) == "one-two")
    }

    @Test func `the second use of a printed reference gets a letter`() {
        var register = AddressRegister()
        let addresses = ["6.2", "6.3", "6.2", "6.2"].map {
            register.claimAction(reference: $0, priorityNumber: 6, position: 1)
        }
        #expect(addresses == ["6.2", "6.3", "6.2-b", "6.2-c"])
    }

    @Test func `an unnumbered action is addressed by its priority and position`() {
        var register = AddressRegister()
        #expect(register.claimAction(reference: nil, priorityNumber: 3, position: 2) == "3-p2")
        #expect(register.claimAction(reference: nil, priorityNumber: nil, position: 7) == "p7")
        #expect(register.claimAction(reference: "ASB 1(a)", priorityNumber: nil, position: 8) == "asb-1a")
    }

    @Test func `no address is used twice, not even by a reference that looks like one`() {
        var register = AddressRegister()
        let wishes = ["6.2", "6.2-b", "6.2", "6.2"]
        let addresses = wishes.map { register.claim($0) }
        #expect(Set(addresses).count == 4)
    }
}
