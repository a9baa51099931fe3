package dev.postil.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that no text of a language goes without, a third of all its words; by BCP 47 tag. */
final class SmallWords {
    static final Map<String, Set<String>> CYRILLIC = words("""
            be і ў не на што з як гэта да але або для яны быў іх пры ад калі яго бо пра таксама
            bg и в не на че с как това да но от за се си по са е ще са до като или много при има
            mk и во не на дека со како ова да но од за се по е ќе до или при има беше тоа
            ru и в не на что с как это да но из к у за от так же для бы мы он я его то все был были или они
            sr и у не на да с као ово али од за се је су би до или при што који није са из
            uk і в не на що з як це та але від за до так же для б ми він я його є у або вони був були також
            """);

    static final Map<String, Set<String>> LATIN = words("""
            af die van en in is dat het nie vir met op as was sy ek ons hulle word aan om ook maar
            ca el la de que i en un una per amb no els les del és com més però aquest són ha
            cs a v se na je že to s z do o i jako ale pro by si jsem jsou byl tak které také nebo už
            da og i at det er en til på af for med den der ikke som de et har han var jeg om men fra
            de der die und in das zu den ist nicht von mit sich des auf für ein eine im dem es ich auch als
            en the of and to in is that it for was with as on be at by this have from not are you they but
            es el la de que y en un una los las por con no se del es para su al lo como más pero este son
            et ja on ei et see oli ta kui ka aga mis oma või ning seda pole nii siis ma
            eu eta da ez bat du dira zen izan baina ere hau dute egin beste bere edo zuen
            fi ja on ei että se oli hän kun myös mutta joka ovat niin kuin olen tai sen jos
            fr le la les de des et en un une du que qui dans est pour pas sur par plus ne se au il ce avec
            gl o a de que e en un unha os as por con non se do da é para máis como pero este son
            hr i u je se na da su za od nije kao što ali ili bi to koji sam iz s
            hu a az és hogy nem is egy ez meg de csak volt van mint ha azt már vagy
            id yang dan di untuk dengan ini itu dari pada dalam tidak adalah akan ke oleh juga saya
            it il la di che e in un una per non con si del della è le i da sono come più ma questo
            la et in est non ad ut cum quod sed qui ex si esse sunt per aut etiam quae
            lt ir yra kad su tai iš į ne bet kaip buvo jis tik už per ar apie dar
            lv un ir ka ar no uz bet tas ne kas par kā vai bija tika lai arī viņš
            nb og i å det er en til på av for med den som ikke de et har han var jeg om men fra at
            nl de het een van en in is dat op te zijn met voor niet aan er die om ook als maar bij
            pl i w na z że się do nie to jest jak o po co ale od za tak przez dla jego są czy
            pt o a de que e em um uma os as por com não se do da é para mais como mas este são
            ro și de la în a cu pe nu că o un să din pentru mai este care sunt ca dar
            sk a v sa na je že to s z do o i ako ale pre by si som sú bol tak ktoré aj alebo už
            sl in je v se na da so za od ni kot pa ali bi to ki sem iz s tudi
            sv och i att det är en till på av för med den som inte de ett har han var jag om men från
            tr ve bir bu da de için ile çok olarak ne gibi daha olan ama var değil kadar o en
            vi và của là có không được cho một các trong này với người những khi đã để
            """);

    private SmallWords() {}

    private static Map<String, Set<String>> words(String table) {
        Map<String, Set<String>> all = new HashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(" ");
            all.put(parts[0], new HashSet<>(Arrays.asList(parts).subList(1, parts.length)));
        });
        return all;
    }
}
