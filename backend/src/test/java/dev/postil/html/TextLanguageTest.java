package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | The tide came in, and it went out again, and nobody at the harbour was surprised by what it left on the stones.
            ru | Прилив пришёл и снова ушёл, и никто в гавани не удивился тому, что он оставил на камнях у старого причала.
            uk | Приплив прийшов і знову відійшов, і ніхто в гавані не здивувався тому, що він залишив на каменях, бо так було й до того.
            be | Прыліў прыйшоў і зноў сышоў, і ніхто ў гавані не здзівіўся таму, што ён пакінуў на камянях, як гэта было і да таго.
            bg | Приливът дойде и се оттегли, и никой на пристанището не се изненада от това, което е останало по камъните, но и не го каза.
            sr | Плима је дошла и опет отишла, и нико у луци није био изненађен оним што је оставила на камењу, јер је то било као и увек.
            de | Die Flut kam und ging wieder, und niemand im Hafen war von dem überrascht, was sie auf den Steinen zurückließ.
            fr | La marée est montée, puis elle est redescendue, et personne dans le port ne fut surpris de ce qu'elle laissait sur les pierres.
            es | La marea subió y volvió a bajar, y nadie en el puerto se sorprendió de lo que había dejado sobre las piedras, como siempre.
            pt | A maré subiu e voltou a descer, e ninguém no porto se surpreendeu com o que ela deixou sobre as pedras, como sempre.
            it | La marea salì e poi scese di nuovo, e nessuno nel porto si sorprese di ciò che aveva lasciato sulle pietre, come sempre.
            nl | Het getij kwam op en ging weer af, en niemand in de haven was verbaasd over wat het op de stenen had achtergelaten.
            pl | Przypływ przyszedł i znowu odszedł, i nikt w porcie nie był zdziwiony tym, co zostawił na kamieniach, bo tak to już jest.
            cs | Příliv přišel a zase odešel a nikdo v přístavu se nedivil tomu, co nechal na kamenech, protože to tak bylo vždy a je to tak i dnes.
            sv | Tidvattnet kom in och gick ut igen, och ingen i hamnen var förvånad över det som det lämnade kvar på stenarna.
            fi | Vuorovesi tuli ja meni taas, eikä kukaan satamassa ollut yllättynyt siitä, mitä se oli jättänyt kiville, sillä niin se on aina ollut.
            hu | A dagály bejött és újra kiment, és senki sem lepődött meg a kikötőben azon, hogy mi maradt a köveken, mert ez már csak így van.
            tr | Gelgit geldi ve yine çekildi, limanda bulunan hiç kimse taşların üzerinde bıraktığı şeye şaşırmadı, çünkü bu hep böyle olan bir şey.
            el | Η παλίρροια ήρθε και έφυγε πάλι, και κανείς στο λιμάνι δεν ξαφνιάστηκε με όσα άφησε πάνω στις πέτρες.
            he | הגאות באה והלכה שוב, ואיש בנמל לא הופתע ממה שהשאירה על האבנים.
            ja | 潮は満ちてまた引いていき、港にいた誰も石の上に残されたものに驚かなかった。
            zh | 潮水涨了又退，港口里没有人对它留在石头上的东西感到惊讶，因为一直都是这样。
            ko | 밀물이 들어왔다가 다시 나갔고 항구의 누구도 돌 위에 남은 것에 놀라지 않았다.
            -  | Harbour notes
            -  | 3.14159 26535 89793 23846 26433 83279 50288 41971 69399 37510 58209 74944
            -  | blorf snarg wibble fnord quux zork plugh xyzzy frotz grue nitfol rezrov gnusto blorb kulcad
            """)
    void the_language_is_known_by_letters_and_small_words(String language, String text) {
        assertThat(TextLanguage.of(text)).isEqualTo(language);
    }
}
