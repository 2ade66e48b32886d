/// Places whose names have no Welsh form in use, and the English names of Welsh places: yn Birmingham, i Bath.
enum EnglishPlaces {
    static let words = WordList(
        """
        Ballycastle Ballymena Baltimore Bangkok Barking Barmouth Barnet Barnsley Barrow Barry Basildon Basingstoke Bath
        Beaumaris Bedford Bedfordshire Beijing Belgium Benidorm Berkshire Berwick Beverley Beverly Bexley Bicester Bingley
        Birkenhead Birmingham Blackburn Blackpool Blackwater Blackwood Blyth Bodmin Bognor Bolton Bonvilston Bootle Bordeaux
        Boston Bournemouth Boverton Bow Bracknell Bradford Brecon Breconshire Brentwood Bridgend Bridgwater Bridlington Brighton
        Brisbane Bristol Brixton Broadlands Broadstairs Broadway Bromley Bromsgrove Brooklyn Broughton Brussels Buckingham
        Buckinghamshire Buckley Builth Burnley Burton Bury Buxton
        Caerphilly Cairns Calgary California Cambridge Cambridgeshire Camden Canary Cannock Canterbury Cardiff Cardigan
        Cardiganshire Carlisle Carmarthen Carmarthenshire Carnoustie Cheddar Chelmsford Cheltenham Chepstow Christchurch
        Cirencester Clacton Clapham Cleethorpes Clevedon Clifton Clitheroe Clydebank Coalville Coatbridge Colchester Coleraine
        Colorado Connah's Connecticut Conway Copenhagen Corby Cornwall Cotswold Cotswolds Covent Coventry Cowbridge Cowes
        Crawley Crewe Cribbs Crickhowell Cromer Crosby Crosskeys Croydon Cumberland Cumbernauld Cumbria
        Dagenham Dallas Darlington Dartford Dartmoor Darwin Daventry Dawlish Deal Deeside Delaware Denbigh Denbighshire Denver
        Derby Derbyshire Derry Detroit Devizes Devon Dewsbury Didcot Disneyland Doha Dolgelly Doncaster Dorchester Dorking
        Dorset Dover Downing Drogheda Droitwich Dublin Dudley Dulwich Dumbarton Dumfries Dundalk Dundee Dunfermline Dunstable
        Durham
        Gainsborough Galashiels Gateshead Gatwick Germany Ghana Gillingham Glamorgan Glasgow Glastonbury Glenrothes Glossop
        Gloucester Gloucestershire Goole Gosport Gower Grangemouth Grangetown Grantham Gravesend Greece Greenock Greenwich
        Gresford Grimsby Guernsey Guildford
        Legoland Limerick Llandaff Llandovery Llanelly
        Macclesfield Magaluf Magor Maidenhead Maidstone Maindee Maine Majorca Malden Maldives Maldon Malmesbury Malpas Malvern
        Manchester Manhattan Mansfield Margate Marlborough Marsden Marshfield Maryland Marylebone Massachusetts Matlock
        Mauritius Mayfair Melbourne Memphis Merioneth Merseyside Miami Michigan Middlesbrough Middlesex Middleton Milford
        Milton Minehead Minneapolis Minnesota Mold Monaco Monmouth Monmouthshire Montana Monte Montgomery Montgomeryshire
        Montreal Morden Morecambe Moreton Morpeth Moscow Motherwell Mountain Mumbai Mumbles Munich
        Paddington Padstow Paignton Paisley Pakistan Peebles Pembroke Pembrokeshire Pennsylvania Penrith Penzance Pershore
        Perth Peterborough Peterhead Peterston-super-Ely Philadelphia Piccadilly Pittsburgh Plymouth Poland Pontefract
        Pontypool Poole Porthmadoc Portmadoc Portsmouth Prague Presteigne Preston Putney Pyle
        Tampa Tamworth Taunton Tees Teesside Teignmouth Telford Templeton Tenbury Tenby Tenerife Tennessee Tetbury Tewkesbury
        Thetford Tilbury Tintern Tiverton Todmorden Tonbridge Torquay Totnes Tottenham Towcester Tower Towyn Trafalgar
        Trowbridge Truro Tucson Tunbridge Turkey Twickenham Tyne Tynemouth Tyneside
        """)
}
