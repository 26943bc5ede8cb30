import CommunitySafety
import Testing

@Suite struct FigureStyleTests {
    private func style(_ topic: FigureStyle.Topic, _ option: FigureStyle.Option) -> FigureStyle {
        var style = FigureStyle()
        style[topic] = option
        return style
    }

    @Test func `what isn't chosen is as it always was, and what isn't an option changes nothing`() {
        var style = FigureStyle(["percentages": "year-to", "no-such": "sign", "rates": "<script>"])
        #expect(style == FigureStyle())
        style[.numbers] = .perCent
        #expect(style == FigureStyle())
        #expect(style.percent("70%") == "70%")
    }

    @Test func `what was chosen is kept and read again; the first of a topic isn't kept`() {
        var style = FigureStyle()
        for topic in FigureStyle.Topic.allCases { style[topic] = topic.options[1] }
        #expect(style.values.count == 6)
        #expect(FigureStyle(style.values) == style)
        for topic in FigureStyle.Topic.allCases { style[topic] = topic.options[0] }
        #expect(style.values.isEmpty)
    }

    @Test func `percentages in words, and nothing else`() {
        let style = style(.percentages, .perCent)
        #expect(style.percent("9.9%") == "9.9 per cent")
        #expect(style.percent("too few for a percentage") == "too few for a percentage")
    }

    @Test func `twelve months are the year to their last month, but for years that have a name`() throws {
        let style = style(.periods, .yearTo)
        let year = try #require(EvidencePeriod(reading: "Oct 2022 – Sep 2023"))
        #expect(style.period(year) == "the year to September 2023")
        #expect(FigureStyle().period(year) == "October 2022 to September 2023")
        let financial = try #require(EvidencePeriod(reading: "2022-23"))
        #expect(style.period(financial) == FigureStyle().period(financial))
        let eleven = try #require(EvidencePeriod(reading: "Oct 2022 – Aug 2023"))
        #expect(style.period(eleven) == "October 2022 to August 2023")
    }

    @Test func `one to nine in words, unless a larger number stands beside them`() {
        let style = style(.numbers, .inWords)
        #expect(style.count(9, digits: "9") == "nine")
        #expect(style.count(1, digits: "1", beside: [9]) == "one")
        #expect(style.count(9, digits: "9", beside: [12]) == "9")
        #expect(style.count(0, digits: "0") == "0")
        #expect(style.count(10, digits: "10") == "10")
        #expect(style.count(2.5, digits: "2.5") == "2.5")
        #expect(style.count(-3, digits: "−3") == "−3")
    }
}
