import Channels
import Testing

@testable import Gateway

@Suite struct `Understanding the words of which a request to stop is made` {
    /// In both languages, in whatever order; and slips of the word alone.
    static let made = [
        "can u not text this fone no more ta", "Could you not text me please", "u got wrong number mate stop txtin",
        "Nobody at this number has a child in your school, please remove it", "Wrong number, please delete it",
        "Gai ddod off y rhestr decsts plis, dan ni di symud i Gaer",
        "Pls stop txting this number", "Please can you stop sending texts to my phone",
        "I dont wish to receive these messages any longer", "We do not want any more school texts thanks",
        "stop messaging my mobile please", "Could you please take my number off your text list",
        "please remove me from your system, my son left in July", "Stop texting me my kids left the school years ago",
        "stop these msgs wrong number", "Kindly cease sending SMS to this number", "can u stop textin me ta",
        "Quit messaging this phone", "I no longer want to receive text messages from the school",
        "Not interested stop texting", "don't text me again", "Please don't send me any more of these",
        "do not contact this number again", "Please opt me out", "I'd like to opt out of texts",
        "Unsubscribe me from the texts pls", "take me off ur list", "Get me off this list please",
        "delete my number please we moved", "no more messages thank you", "No more texts pls wrong person",
        "I would rather not get these texts", "sick of these texts, please stop", "stopp", "STPO", "stpo pls", "Sotp",
        "s top", "Stop!!!", "stop stop stop", "STOP.", "Stop it", "End texts", "unsubcribe", "Opt-out",
        "please turn off these notifications", "cancel all texts",
        "I don't need these texts anymore, she's at secondary now", "we've moved to Leeds so please stop the texts",
        "my daughter doesn't go there any more please stop sending me messages", "You've got the wrong number, stop texting",
        "this isn't my child's school, please remove my number", "leave me alone", "I want to stop getting these",
        "I do not consent to receiving text messages", "stop sending messages to this number please it's a work phone",
        "dnt want txts no more", "dont want ur texts", "dont txt me no more", "pls delete me from ur contacts",
        "we dont need the texts anymore", "Stopiwch anfon negeseuon ata i", "Stopiwch decstio fi plis",
        "stopwch hala tecsts i fi", "stopia decstio fi", "Peidiwch â thecstio fi eto",
        "Peidiwch ag anfon rhagor o negeseuon", "Paid hala mwy o decsts", "peidwch gyrru negeseuon i'r rhif yma",
        "Rhowch y gorau i anfon negeseuon ata i", "rho'r gorau i decstio fi", "Dwi'm isio mwy o negeseuon",
        "Dw i ddim eisiau derbyn negeseuon testun", "sai'n moyn tecsts rhagor", "smo fi'n moyn rhain",
        "so ni moyn mwy o decsts o'r ysgol", "Does dim angen y negeseuon arna i bellach", "dim mwy o negeseuon plîs",
        "dim rhagor o decsts diolch", "Tynnwch fi oddi ar y rhestr", "Tynnwch fy rhif oddi ar eich rhestr os gwelwch yn dda",
        "tynna fi off y list", "dileu fy rhif plis", "Dilëwch fy rhif o'ch system", "Hoffwn optio allan o'r negeseuon",
        "dwi isio optio allan", "Nid wyf am dderbyn negeseuon testun mwyach", "Nid ydym yn dymuno cael rhagor o negeseuon",
        "Gofynnaf i chi beidio ag anfon negeseuon ataf", "Allwch chi stopio'r tecsts plis",
        "Fedrwch chi stopio gyrru tecsts i mi", "wnewch chi stopio hala negeseuon",
        "Plis stopiwch y negeseuon, rhif anghywir", "Stopiwch decstio fi ma'r plant wedi gadael",
        "stopiwch y tecsts, da ni wedi symud", "gadewch lonydd i fi", "STOPIOO", "stopo", "stopoi plis", "atall", "stopiow",
        "sdim isie tecsts arna i", "dim isio'r tecsts ma", "dwi'm isho tecsts", "Canslwch y negeseuon",
        "diffoddwch y negeseuon os gwelwch yn dda", "stopio'r negeseuon", "peidiwch a gyrru dim byd arall i mi",
        "paid anfon dim byd eto", "dim mwy plis", "Hoffwn i chi stopio anfon negeseuon ata i",
        "Peidiwch â chysylltu â'r rhif hwn", "dwi ddim isio bod ar y rhestr", "tynnwch ni o'r rhestr, mae Elin wedi gadael",
        "wi ddim moyn cael tecsts", "dwi'm angen rhain bellach",
    ]

    @Test(arguments: made) func `is one where every word belongs to one`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .stop)
    }

    /// Other things to stop, to take off and to do without; words that are a letter away.
    static let others = [
        "Paid stopio'r texts, love them", "Peidiwch stopio'r negeseuon", "dont stop the texts", "Please never stop the texts",
        "Can I not text you", "Can you not text me in Welsh", "Could you not text my husband", "Why can you not text me",
        "That photo is awful, please remove it", "stop sending the wrong number of forms",
        "Please stop sending my son home without his coat", "Stopiwch y bwlio", "Please stop texting so late",
        "stop sending texts about phonics", "Stop sending me messages in Welsh please",
        "please stop messaging during work hours", "Stopiwch anfon negeseuon mor hwyr", "stopiwch decstio yn y nos",
        "Peidiwch ag anfon Cai adre heb got", "peidiwch â gadael i'r plant redeg", "Can you stop the bus outside",
        "Don't send her to breakfast club tomorrow", "don't want him to miss it", "we don't want any trouble",
        "I don't need a place", "dwi'm isio lle", "dwi'm isio mynd", "sa i'n moyn mynd", "dim mwy o le?", "dim mwy o law",
        "no more homework", "no more snacks please", "Take me off the list for the trip", "Remove Tom from the trip list",
        "tynnwch Elin oddi ar y rhestr cinio", "tynnwch ni o'r rhestr nos Iau", "don't text my husband",
        "stop sending texts to my ex", "only text me in an emergency", "stop texting me twice", "stop texting me at work",
        "stop texting unless it's urgent", "don't contact me before 9", "peidiwch tecstio cyn naw",
        "peidiwch â ffonio yn y bore", "shop", "step", "siopa", "Top", "the end", "end of term?", "quit smoking class?",
        "the bus stopped", "he won't stop crying", "methu stopio chwerthin", "ar y diwedd", "wedi gorffen",
        "Leave me out this time", "cancel my place", "canslwch fy lle", "canslo plis", "Cancel", "dont bother with the bus",
        "no texts came through", "I didn't get the text", "I haven't had any messages", "ches i ddim neges",
        "dim neges wedi dod", "Got no messages", "not interested in football", "no need to text me back", "dim angen ateb",
        "we don't want to receive the leaflet", "stop the emails and texts about dinner money",
        "Stop sending the bus so early", "peidiwch ag anfon y daflen", "dim isio cinio", "dim angen bws",
        "dwi ddim isio bwyd", "please don't end the texts", "don't stop the texts", "did the texts stop?",
        "why did the texts stop", "pam bod y negeseuon wedi stopio", "can you send more texts", "do you want me to stop by",
        "stop at Tesco", "can't stop, late", "Please stop the kids hitting Ben", "stop giving him homework",
        "please stop messaging about nits", "stop messages on weekends", "stopiwch negeseuon penwythnos",
        "delete my last message", "ignore my last text", "remove my son's photo", "tynnwch lun fy mab", "get me 2 tickets",
        "take 2 off", "I want out of the raffle", "stop sending so many texts", "too many texts", "gormod o decsts",
        "peidiwch hala cymaint o decsts", "I'm not getting any messages", "No text from school",
        "no bother at all we will come", "I don't get the texts", "I got no more texts", "can I get a list of my messages",
        "sorry for the stop message", "no need to text me, see you there", "Paid poeni, fydda i yna",
    ]

    @Test(arguments: others) func `is none where one word is of something else`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent != .stop)
    }

    static let persons = [
        "Yes to the phonics, no to the trip", "Yes i'r concert, na i'r trip", "Thanks for nothing", "Yes 2 or 3, not sure",
        "Yes if you sort the parking out", "Yes but only if I can bring a wheelchair", "Da iawn, another inset day 🙄",
        "Cofia nôl llaeth ar y ffordd gatre cariad", "Ma Wojtek yn gofyn os gaiff o ddod â'i fam",
        "Yes it sounds lovely, sadly I shall be in Patagonia", "Yes for Elin, no for Huw", "Ie i Elin, na i Huw", "naw",
        "Said 4 before, now only 3 of us coming",
    ]

    @Test(arguments: persons) func `leaves to a person what a yes takes back or divides`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .unclear)
    }

    @Test(arguments: ["Stop emailing me", "Dim mwy o ebyst plis", "unsubscribe me from the emails"])
    func `knows a request that is of e-mail alone`(text: String) throws {
        let meaning = try ReplyUnderstanding.read(text)
        #expect(meaning.intent == .stop && meaning.stopChannel == .email)
    }
}
