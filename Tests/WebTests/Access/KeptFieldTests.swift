import CommunitySafety
import HTML
import Services
import Testing

@testable import Web

@Suite struct KeptFieldTests {
    private func kept(_ name: String, _ value: String, at path: String = "/plan/2030-31/draft/action/1.1") throws
        -> KeptField
    {
        KeptField(SentForm.Field(name: name, value: value), at: try #require(SiteURL(path: path[...])))
    }

    @Test(arguments: [("by-when", "By when"), ("words", "What will be done"), ("leads", "Lead")])
    func `a record's field has the words of its form`(name: String, label: String) throws {
        #expect(try kept(name, "June 2030").label == label)
    }

    @Test(arguments: ["version", "do", "part", "key", "change", "comment-version"])
    func `what no person filled in is sent again and not shown`(name: String) throws {
        let field = try kept(name, String(repeating: "1", count: 80))
        #expect(field.label == nil)
        #expect(!field.isText)
        #expect(!field.isShort)
    }

    @Test func `what was chosen from a list is shown as the list had it, and sent as it was`() throws {
        let url = try #require(SiteURL(path: "/plan/2030-31/draft/action/1.1"))
        let known = [OpenRecord.PriorityName(slug: "asb", name: "Anti-social behaviour")]
        let field = KeptField(SentForm.Field(name: "priority", value: "asb"), at: url, priorities: known)
        #expect(field.label == "Priority" && field.shown == "Anti-social behaviour" && field.value == "asb")
        let gone = KeptField(SentForm.Field(name: "priority", value: "scams"), at: url, priorities: known)
        #expect(gone.shown == "scams", "a priority that is gone has no other name")
        let form = SentForm(fields: [.init(name: "priority", value: "asb")])
        let page = KeptFormPage(url, form, priorities: known, Web.Visitor(party: .public))
        let text = String(decoding: page.content.bytes, as: UTF8.self)
        #expect(text.contains("Priority: Anti-social behaviour"))
        #expect(text.contains("What you filled in") && !text.contains("What else"))
    }

    @Test func `other forms' fields have their names as words`() throws {
        #expect(try kept("signed-by", "R. Ferriby", at: "/account").label == "Signed by")
    }

    @Test func `a text of several lines can be read again, an empty field isn't shown`() throws {
        #expect(try kept("words", "One\nTwo").isText)
        #expect(try kept("by-when", "June 2030").isShort)
        #expect(try !kept("by-when", "").isShort)
    }
}
