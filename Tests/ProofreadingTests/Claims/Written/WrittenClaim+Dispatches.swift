extension WrittenClaim {
    /// Claims in the manner of local newspapers, labelled before they were tried; those that are missed are kept.
    static let dispatches: [WrittenClaim] = [
        .right("Ram-raids have become rarer: four this year as opposed to nine in 2018."),
        .wrong("Ram-raids have become rarer, down 66%: four this year as opposed to nine in 2018."),
        .right("The figures show 2,207 violent crimes in the borough, 4.6 per cent up on 2,110 twelve months earlier."),
        .wrong("The figures show 2,207 violent crimes in the borough, 6.4 per cent up on 2,110 twelve months earlier."),
        .right("Reports to the hotline climbed by 212 to 1,340."),
        .right("Reports to the hotline climbed by 212, from 1,128 to 1,340."),
        .wrong("Reports to the hotline climbed by 221, from 1,128 to 1,340."),
        .right("Lead theft from churches was cut by more than two thirds, from 64 to 19."),
        .wrong("Lead theft from churches was cut by more than three quarters, from 64 to 19."),
        .right(
            "In all, 5,016 offences were recorded between April and June; for the same months of 2019 the figure was 6,270, so crime is a fifth lower."
        ),
        .wrong(
            "In all, 5,016 offences were recorded between April and June; for the same months of 2019 the figure was 6,270, so crime is a third lower."
        ),
        .right("Bogus-caller crimes: 14 this year, 22 last year (down 36%)."),
        .wrong("Bogus-caller crimes: 14 this year, 22 last year (down 57%)."),
        .right(
            "Chief Inspector Paul Dray said the 9% drop was pleasing, but added that 702 victims was still 702 too many."
        ),
        .right("Dog thefts nearly doubled between 2019 and 2020, from 27 to 51."),
        .wrong("Dog thefts nearly trebled between 2019 and 2020, from 27 to 51."),
        .right("Burglaries of sheds rose in Upton (12 to 19) and Netherby (8 to 11) but fell in Marl (15 to 10)."),
        .wrong("Burglaries of sheds rose in Upton (12 to 19) and Netherby (11 to 8)."),
        .right("Theft from vehicles: 318 – a 17.4% decrease from 385 last year"),
        .wrong("Theft from vehicles: 318 – a 21.1% decrease from 385 last year"),
        .right(
            "The force recorded 88,120 crimes in 2016/17, 7,340 more than the previous year, an increase of 9 per cent."
        ),
        .wrong(
            "The force recorded 88,120 crimes in 2016/17, 7,340 more than the previous year, an increase of 19 per cent."
        ),
        .right("The rise from 1,050 to 1,197 amounts to 14 per cent."),
        .wrong("The rise from 1,050 to 1,197 amounts to 12 per cent."),
        .right("Drug offences dropped to 377 from 402."),
        .wrong("Drug offences rose to 377 from 402."),
        .right("Weapon possession went from 61 offences to 74, up 21.3%."),
        .wrong("Weapon possession went from 61 offences to 74, up 17.6%."),
        .right(
            "Since the cameras went up the car park has seen 5 break-ins in six months; there were 16 in the six months before."
        ),
        .right("Confidence in local police stands at 71%, three points up on last year's 68%."),
        .wrong("Confidence in local police stands at 71%, five points up on last year's 68%."),
        .right("Purse thefts fell 23.6% during the year, with 68 recorded compared to 89 in 2013."),
        .wrong("Purse thefts fell 32.6% during the year, with 68 recorded compared to 89 in 2013."),
        .right("A year ago there were 410 people on the waiting list. There are now 328, a reduction of 20 per cent."),
        .wrong("A year ago there were 410 people on the waiting list. There are now 328, a reduction of 25 per cent."),
        .right("Overall crime was up 2% but burglary, at 284, was down from 331."),
        .wrong("Overall crime was up 2% but burglary, at 331, was down from 284."),
        .right("Hare coursing incidents: 2018/19 = 96; 2019/20 = 71; change = -26%."),
        .wrong("Hare coursing incidents: 2018/19 = 96; 2019/20 = 71; change = -35%."),
        .right("There were 154 fewer burglaries, a fall of 11.2 per cent."),
        .right(
            "The district saw a 12.5% rise in shoplifting (from 400 to 450) and a 4% fall in cycle theft (from 250 to 240)."
        ),
        .wrong(
            "The district saw a 12.5% rise in shoplifting (from 400 to 450) and a 6% fall in cycle theft (from 250 to 240)."
        ),
        .right(
            "Domestic incidents over Christmas numbered 223, compared to 236 over Christmas 2015 and 240 the year before that."
        ),
        .right("Young people make up 18 per cent of the population but 31 per cent of victims."),
        .right("More than 1,900 hours of patrol were put in, up from about 1,500."),
        .right("Road deaths fell to 27, five fewer than in 2010 when 32 people died."),
        .wrong("Road deaths fell to 27, seven fewer than in 2010 when 32 people died."),
        .right("The number of cannabis farms found jumped from 36 to 60 – that's an increase of two-thirds."),
        .wrong("The number of cannabis farms found jumped from 36 to 60 – that's an increase of a half."),
        .right("Of 73 properties visited, 58 passed (79%) and 15 failed (21%)."),
        .wrong("Of 73 properties visited, 58 passed (79%) and 15 failed (26%)."),
        .right("Council officers issued 124 notices, twice as many as the 62 of 2014."),
        .wrong("Council officers issued 124 notices, three times as many as the 62 of 2014."),
        .right("The average fine was £212 last year and £198 in 2011."),
        .right("Crime per 1,000 people fell from 71.4 to 68.9; the force average is 74.0."),
        .right("Police say 46% of the 2,180 reports came through the website, against 39% in 2017."),
        .right("Our target is a 5% cut in serious violence by 2024; in the first year it fell from 610 to 592, or 3%."),
        .wrong("Our target is a 5% cut in serious violence by 2024; in the first year it fell from 610 to 592, or 6%."),
        .right("Criminal damage, which makes up 14% of all crime, fell 6% to 1,410 from 1,500."),
        .wrong("Criminal damage, which makes up 14% of all crime, fell 9% to 1,410 from 1,500."),
        .right("The £64,000 fund paid for 20 projects at an average of £3,200."),
        .wrong("The £64,000 fund paid for 20 projects at an average of £3,800."),
        .right("Four wardens cover 30,800 homes, which is 7,700 homes each."),
        .wrong("Four wardens cover 30,800 homes, which is 6,700 homes each."),
        .right("Three quarters of the 84 tenants asked, 63 in all, wanted the gates kept shut."),
        .wrong("Three quarters of the 84 tenants asked, 53 in all, wanted the gates kept shut."),
        .right("Of a budget of £45,000 we have spent £38,900 and have £6,100 left."),
        .wrong("Of a budget of £45,000 we have spent £38,900 and have £7,100 left."),
        .right("Forty people came: 17 residents, 14 traders and nine councillors."),
        .wrong("Forty people came: 17 residents, 14 traders and seven councillors."),
        .right("Support was given by 61% of residents, 27% were against and 12% didn't mind."),
        .wrong("Support was given by 61% of residents, 27% were against and 22% didn't mind."),
        .right("The 36 sessions drew 648 young people, 18 a session on average."),
        .wrong("The 36 sessions drew 648 young people, 16 a session on average."),
        .right("With 2,940 crimes and 42,000 residents the rate is 70 per 1,000."),
        .wrong("With 2,940 crimes and 42,000 residents the rate is 77 per 1,000."),
    ]
}
