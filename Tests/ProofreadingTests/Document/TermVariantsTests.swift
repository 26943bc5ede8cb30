import Testing

@testable import Proofreading

@Suite struct TermVariantsTests {
    @Test(arguments: [
        ("Three cases went to the Channel Panel. Attend Chanel Panels.", "Chanel Panels", "Channel Panel"),
        (
            "Aldermouth Borough Council leads. Aldermouth Bourough Council helps.", "Aldermouth Bourough Council",
            "Aldermouth Borough Council"
        ),
        ("The Harbour Trust and the Harbour Trust met the Harbuor Trust.", "Harbuor Trust", "Harbour Trust"),
        (
            "Merrowshire is wide. In Merrowshire and in Merrowshire it rains. Merowshire too.", "Merowshire",
            "Merrowshire"
        ),
    ])
    func `a name one letter off is found`(_ text: String, _ printed: String, _ usual: String) {
        let variants = TermVariants().variants(in: PrintedTables.document(text))
        #expect(variants.map(\.printed) == [printed])
        #expect(variants.map(\.usual) == [usual])
    }

    @Test(arguments: [
        "The Youth Team and the Youths Team.", "Organised Crime and Organized Crime.",
        "Violence against Women. The Woman Project. Women First.",
        "North Ward and South Ward.", "Partner Forum and Partners Forum.", "Community Safety and Communities Safety.",
        "The channel was clear. A chanel bag.",
        "West Kent Forum and East Kent Forum.",
    ])
    func `plurals, right spellings and other names are left alone`(_ text: String) {
        #expect(TermVariants().variants(in: PrintedTables.document(text)).isEmpty)
    }
}
