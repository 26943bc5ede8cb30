import CommunitySafety
import Testing

struct FigureTextTests {
    private func faults(_ text: String) -> [FigureCallFault] {
        FigureText(text).pieces.compactMap { piece in
            if case .fault(let fault, _) = piece { fault } else { nil }
        }
    }

    @Test func `a call is a measure's key, a part, and what narrows it down`() {
        let text = "We had {{asb.council.change area=\"Quay\" period=\"2022-23\" vs=\"2021-22\"}} reports."
        #expect(
            FigureText(text).calls == [
                FigureCall("asb.council", .change, area: "Quay", period: "2022-23", against: "2021-22")
            ])
        #expect(FigureText("{{asb.value}}").calls.isEmpty)
        #expect(FigureText("{{ asb.police.rank }}").calls == [FigureCall("asb.police", .rank)])
        #expect(
            FigureText("{{domestic-abuse.davss-hours.value}}").calls
                == [FigureCall("domestic-abuse.davss-hours", .value)])
    }

    @Test(arguments: ["“Quay”", "\"Quay\"", "”Quay”", "\"  Quay \""])
    func `quotation marks may be straight or curly`(marked: String) {
        #expect(
            FigureText("{{asb.council.value area=\(marked)}}").calls
                == [FigureCall("asb.council", .value, area: "Quay")])
    }

    @Test func `what is written comes back when read`() {
        let call = FigureCall("asb.council", .map, area: "St Mary’s & All", period: "Oct 2021 – Sep 2022")
        #expect(FigureText(call.written).calls == [call])
        #expect(call.written == "{{asb.council.map area=\"St Mary’s & All\" period=\"Oct 2021 – Sep 2022\"}}")
    }

    @Test func `words in braces that are no call are faults, each with its reason`() {
        #expect(faults("{{name}}") == [.name("name")])
        #expect(faults("{{asb.council.total}}") == [.part("total")])
        #expect(faults("{{asb.council.value where=\"Quay\"}}") == [.argument("where")])
        #expect(faults("{{asb.council.value area=\"Quay\" area=\"Hill\"}}") == [.twice(.area)])
        #expect(faults("{{asb.council.value area=Quay}}") == [.form("area=Quay")])
        #expect(faults("{{asb.council.value\n}}") == [.notClosed])
        #expect(faults("{{") == [.notClosed])
        #expect(faults("{{}}") == [.name("")])
    }

    @Test func `words around calls stay as they are`() {
        let text = "a {b} {{asb.council.value}}} {{nothing}} c"
        #expect(FigureText(text).replacing { _ in "#" } == "a {b} #} # c")
        #expect(FigureText("no figure").pieces == [.words("no figure")])
        #expect(FigureText("").pieces.isEmpty)
    }

    @Test func `a megabyte of open braces is read in one go`() {
        let text = String(repeating: "{{", count: 500_000)
        #expect(FigureText(text).calls.isEmpty)
        #expect(FigureText(text).replacing { _ in "" } == "")
    }

    @Test func `a figure that the book doesn't have says so, and no brace is printed`() {
        var book = FigureBook()
        book[FigureCall("asb.council", .value)] = QuotedFigure(words: "90")
        #expect(
            book.spoken("{{asb.council.value}}, {{asb.council.rank}}, {{x}}") == "90, [no figure], [no figure]")
        #expect(book.spoken("{ plain }") == "{ plain }")
    }

    @Test func `an anchor is made of letters and digits alone`() {
        #expect(
            FigureBook.anchor(of: FigureCall("asb.council", .value, area: "St Mary’s <b>"))
                == "figure-asb-council-value-area-st-mary-s-b")
    }
}
